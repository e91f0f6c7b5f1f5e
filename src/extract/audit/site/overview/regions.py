"""With what the processes of each region deal."""

from collections import defaultdict

from extract.audit.site.dossier import Dossier
from extract.audit.site.items import Item
from extract.audit.site.overview.grid import Grid, Mark, fact_mark

NO_REGION = "no region stated"


def themes_by_region(dossier: Dossier) -> Grid:
    """Count the processes of a region that name a theme: themes down, regions across.

    The region is the one under which the report lists a process, in the report's words; a process
    under several counts in each. A theme is its code, or where it has none its printed words.
    """
    regions: dict[str, dict[str, list[Item]]] = defaultdict(lambda: defaultdict(list))
    themes: dict[str, dict[str, list[Item]]] = defaultdict(lambda: defaultdict(list))
    for item in dossier.facts:
        if item.table == "groupings" and item.row["entity_id"]:
            regions[item.row["entity_id"]][str(item.row["region"])].append(item)
        elif item.table == "themes":
            themes[_theme(item)][str(item.row["in_id"])].append(item)
    named = {region for processes in themes.values() for p in processes for region in regions[p]}
    columns = sorted(named)
    if any(not regions[process] for processes in themes.values() for process in processes):
        columns.append(NO_REGION)
    rows = sorted(themes, key=lambda theme: (-len(themes[theme]), theme))
    marks: dict[tuple[int, int], Mark] = {}
    for row, theme in enumerate(rows):
        for column, region in enumerate(columns):
            found = {
                process: items + regions[process].get(region, [])
                for process, items in themes[theme].items()
                if region in (regions[process] or (NO_REGION,))
            }
            if found:
                items = [item for both in found.values() for item in both]
                marks[row, column] = fact_mark(dossier, len(found), items)
    return Grid(tuple(rows), tuple(columns), marks)


def _theme(item: Item) -> str:
    code = item.row["theme_code"]
    return str(code).replace("-", " ") if code else " ".join(str(item.row["theme"]).lower().split())
