"""What things are called where there is little room."""

from extract.audit.site.dossier import Dossier

SHORT = 38
"""How many characters a name beside a chart has at most."""


def full_name(dossier: Dossier, entity_id: str | None, printed: str = "") -> str:
    """Return the name of an entity or event; `printed` where it has none."""
    name = dossier.entity_names.get(entity_id or "") or _titles(dossier).get(entity_id or "")
    return name or printed or "not named"


def short_name(dossier: Dossier, entity_id: str | None, printed: str = "") -> str:
    """Return the acronym of an entity, or its name, cut where it is long."""
    for row in dossier.rows("entities"):
        if row["entity_id"] == entity_id:
            acronym = row.get("acronym_en") or row.get("acronym_fr")
            if acronym:
                return cut(str(acronym))
    return cut(full_name(dossier, entity_id, printed))


def cut(text: str, longest: int = SHORT) -> str:
    """Return a text on one line, cut with an ellipsis where it is longer than `longest`."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def distinct(names: list[str]) -> list[str]:
    """Return names such that no two are the same: the n-th of identical ones gets its number."""
    seen: dict[str, int] = {}
    found = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return found


def _titles(dossier: Dossier) -> dict[str, str]:
    return {row["event_id"]: str(row["title"]) for row in dossier.rows("events") if row["title"]}
