"""Where the published tables are, and what their data package says of them."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from extract.errors import MissingFileError
from extract.schema import Field, Reference, Table

VARIABLE = "EXTRACT_DATASETS"
"""The environment variable that names the folder of the tables, if it is not the usual one."""

_PACKAGE = "datapackage.json"
_USUAL = Path("output") / "datasets"
_REPOSITORY = Path(__file__).resolve().parents[3]


def datasets(folder: str | os.PathLike[str] | None = None) -> Path:
    """Return the folder of the published tables, with links followed.

    It is `folder`, or what EXTRACT_DATASETS names, or `output/datasets` in the folder one works in,
    or in this program's repository. Following the link `output/datasets` once means that a build
    that ends meanwhile changes nothing for who is reading. Raises `MissingFileError`.
    """
    named = folder or os.environ.get(VARIABLE)
    places = [Path(named)] if named else [_USUAL, _REPOSITORY / _USUAL]
    for place in places:
        if (place / _PACKAGE).is_file():
            return place.resolve()
    raise MissingFileError(
        "there are no published tables.",
        file=Path(named).name if named else str(_USUAL),
        remedy="Build them first (make datasets), or name the folder that holds datapackage.json.",
    )


def package(folder: Path) -> dict[str, Any]:
    """Return the data package of the tables in `folder`."""
    try:
        content = json.loads((folder / _PACKAGE).read_text(encoding="utf-8"))
    except (OSError, ValueError) as broken:
        raise MissingFileError(
            f"the data package cannot be read ({type(broken).__name__}).",
            file=f"{folder.name}/{_PACKAGE}",
            remedy="Build the tables again: make datasets.",
        ) from broken
    return dict(content)


def tables(folder: Path) -> dict[str, Table]:
    """Return the tables in `folder` as their data package describes them, by name."""
    resources = (r for r in package(folder)["resources"] if r.get("type") == "table")
    return {resource["name"]: _table(resource) for resource in resources}


def table(folder: Path, name: str) -> Table:
    """Return the table `name`; raises `MissingFileError` that lists those there are."""
    known = tables(folder)
    if name not in known:
        raise MissingFileError(
            f"there is no table {name!r}.",
            file=folder.name,
            remedy=f"Name one of: {', '.join(known)}.",
        )
    return known[name]


def _table(resource: Mapping[str, Any]) -> Table:
    schema = resource["schema"]
    return Table(
        name=resource["name"],
        description=resource["description"],
        fields=tuple(map(_field, schema["fields"])),
        key=tuple(schema["primaryKey"]),
        references=tuple(
            Reference(
                tuple(key["fields"]),
                key["reference"].get("resource", resource["name"]),
                tuple(key["reference"]["fields"]),
            )
            for key in schema.get("foreignKeys", ())
        ),
        compare=(),
    )


def _field(field: Mapping[str, Any]) -> Field:
    constraints = field.get("constraints", {})
    return Field(
        name=field["name"],
        type=field["type"],
        unit=field.get("unit", ""),
        description=field["description"],
        required=constraints.get("required", False),
        values=tuple(constraints.get("enum", ())),
        format=field.get("holds", ""),
    )
