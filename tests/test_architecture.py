"""The rules that keep the code in its shape (see `pipeline/README.md` and the docstrings)."""

import ast
import re
import tomllib
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from pathlib import Path

import pytest

from extract.stages import NAMES

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "extract"
MODULES = sorted(SOURCE.rglob("*.py"))

STAGES = frozenset({"read", "segment", "recognize", "reconcile", "emit", "audit"})
LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"model"}),
    frozenset(
        {"errors", "declared", "profile_keys", "profile", "vocabulary", "schema", "store"}
        | {
            "findings",
            "failures",
            "countries",
            "entities",
            "expectations",
            "nomenclature",
            "expressions",
            "language",
            "phrases",
            "edition",
            "places",
            "regions",
            "themes",
            "towns",
            "translations",
            "prepared",
            "compiled",
            "installed",
            "imported",
        }
    ),
    STAGES,
    frozenset({"stages"}),
    frozenset({"bare_spacy", "forkserver", "worker", "keys", "plan", "pool", "publish", "run"}),
    frozenset({"released"}),
    frozenset({"trust"}),
    frozenset({"questions", "export"}),
    frozenset({"cli", "__main__"}),
)
"""Who may import whom: a layer those before it, and its own; but no stage another stage."""

HEAVY = frozenset(
    {"pdfplumber", "pdfminer", "pypdfium2", "pyarrow", "pandas", "numpy", "PIL"}
    | {"charset_normalizer", "duckdb", "matplotlib", "xlsxwriter"}
)
LIGHT = frozenset({"model", "emit", "codebook", "released", "questions", "export", "trust", "cli"})
"""Folders whose modules import none of these until they use them."""
LONGEST_MODULE, LONGEST_FUNCTION = 400, 60
FORBIDDEN = frozenset({"utils", "util", "helpers", "helper", "common", "misc"})


def name_of(path: Path) -> str:
    """The dotted name of a module of the package, from the package on: `read.words`."""
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")


def part_of(name: str) -> str:
    return name.split(".")[0]


def layer_of(part: str) -> int:
    return next(number for number, layer in enumerate(LAYERS) if part in layer)


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.AST) -> Iterator[str]:
    """Every module that is imported anywhere in `tree`, by its full dotted name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def own_imports(path: Path) -> set[str]:
    """The modules of the package that the module at `path` imports."""
    known = {name_of(module) for module in MODULES} - {"__init__"}
    found = set()
    for full in imported(parsed(path)):
        if full.startswith("extract."):
            name = full.removeprefix("extract.")
            while name and name not in known:
                name = name.rpartition(".")[0]
            found.add(name)
    return found - {"", name_of(path)}


def eager(tree: ast.Module) -> ast.Module:
    """What runs when a module is imported: without functions and what is for type checkers."""
    kept = [
        node
        for node in tree.body
        if not isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test))
    ]
    return ast.Module(kept, [])


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_imports_nothing_to_its_right(path: Path) -> None:
    part = part_of(name_of(path))
    if part == "__init__":
        pytest.skip("the package itself")
    for name in own_imports(path):
        assert layer_of(part_of(name)) <= layer_of(part), f"{name_of(path)} imports {name}"
        assert part not in STAGES or part_of(name) not in STAGES - {part}, (
            f"the stage {part} imports the stage {part_of(name)}"
        )


def test_no_module_imports_itself_by_way_of_others() -> None:
    graph = {name_of(path): own_imports(path) for path in MODULES}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as cycle:
        pytest.fail(" -> ".join(cycle.args[1]))


@pytest.mark.parametrize("stage", NAMES)
def test_stage_is_a_folder_with_one_public_function(stage: str) -> None:
    tree = parsed(SOURCE / stage / "__init__.py")
    public = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
    assert [name for name in public if not name.startswith("_")] == [stage]
    words = (ast.get_docstring(tree) or "").lower()
    assert all(word in words for word in ("in:", "out:", "refused")), "what comes, goes, is refused"


@pytest.mark.parametrize("stage", NAMES)
def test_stage_has_a_test_folder(stage: str) -> None:
    assert (ROOT / "tests" / "unit" / stage).is_dir()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_is_of_a_size_to_be_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE
    for function in functions(parsed(path)):
        length = (function.end_lineno or function.lineno) - function.lineno + 1
        assert length <= LONGEST_FUNCTION, function.name


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_is_named_for_what_it_does(path: Path) -> None:
    assert FORBIDDEN.isdisjoint(path.relative_to(SOURCE).with_suffix("").parts)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_speaks_for_itself(path: Path) -> None:
    assert ast.get_docstring(parsed(path))


@pytest.mark.parametrize(
    "path",
    [p for p in MODULES if p.parent == SOURCE or p.parent.name in LIGHT],
    ids=name_of,
)
def test_heavy_libraries_are_imported_where_they_are_used(path: Path) -> None:
    at_once = {full.split(".")[0] for full in imported(eager(parsed(path)))}
    assert HEAVY.isdisjoint(at_once)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_input_is_refused_by_named_errors_not_by_assert(path: Path) -> None:
    asserts = [node.lineno for node in ast.walk(parsed(path)) if isinstance(node, ast.Assert)]
    assert asserts == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_broad_handlers_give_their_reason(path: Path) -> None:
    """A handler of any exception stands in `cli`, or around a third party, with a comment why."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ExceptHandler) and (
            node.type is None or ast.unparse(node.type) in ("Exception", "BaseException")
        ):
            if ast.unparse(node.body[-1]) == "raise":
                continue  # it cleans up and lets the exception go on
            around = lines[max(0, node.lineno - 3) : node.lineno + 1]
            assert any("#" in line for line in around), f"line {node.lineno}"


def test_no_pickle_but_beside_the_compiled_modules() -> None:
    for path in MODULES:
        if name_of(path) == "prepared":  # decision 0023: as trusted as these
            continue
        names = {full.split(".")[0] for full in imported(parsed(path))}
        assert names.isdisjoint({"pickle", "shelve", "marshal"}), name_of(path)


def declared_facts() -> Iterator[str]:
    """Strings that profiles and sidecars state about one report, if they could be no one else's."""
    for path in [*ROOT.glob("pipeline/reports/*.toml"), *ROOT.glob("raw/*/*.toml")]:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        yield path.name.removesuffix(".toml")
        texts = [table.get(key) for key in ("symbol", "title", "document_date")]
        for entry in table.get("tables", ()):
            texts += [entry["heading"], *entry["columns"]]
        yield from (text for text in texts if text and re.search(r"[\d/]|\s\S+\s?\S*", text))


@pytest.mark.parametrize("fact", sorted(set(declared_facts())))
def test_no_fact_of_a_report_stands_in_the_code(fact: str) -> None:
    for path in MODULES:
        text = path.read_text(encoding="utf-8").casefold()
        assert not re.search(rf"\b{re.escape(fact.casefold())}\b", text), name_of(path)


def test_stages_follow_the_order_of_the_layers() -> None:
    order = ["read", "segment", "recognize", "reconcile", "emit", "audit"]
    places = [order.index(name) for name in NAMES]
    assert all(a < b for a, b in pairwise(places))


@pytest.mark.parametrize(
    "path",
    [p for p in ROOT.glob("*") if p.is_file() and p.suffix in (".toml", ".txt", ".md", "")],
    ids=lambda p: p.name,
)
def test_no_file_names_this_machine(path: Path) -> None:
    """Dependencies are pinned without hosts, and nothing depends on where the repository lies."""
    text = path.read_text(encoding="utf-8")
    assert str(ROOT) not in text
    assert not re.search(r"(?m)^\s*--(extra-)?index-url", text)
