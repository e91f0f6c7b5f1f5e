"""Projects that the rows of a table list, with the countries in which they run and their years."""

from collections.abc import Iterator

from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.events.drafts import Draft
from extract.recognize.events.facts import HELD, NOT_STATED, ONGOING, PLANNED
from extract.recognize.events.places import venue_of_countries
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Stated, Words
from extract.recognize.tables.projects import Project, projects_of
from extract.recognize.tables.table import Table
from extract.recognize.tables.thing import thing_of

RULE = "table_of_events"


def tabled_projects(context: Context, table: Table) -> Iterator[tuple[Leaf, Draft]]:
    """Yield the projects of a table with the cells of their titles."""
    found = projects_of(context, table)
    thing = thing_of(context, table) if found else None
    for project in found:
        if project.where is None and project.period is None:
            continue
        draft = _draft(context, project)
        draft.in_id = Stated(*thing) if thing else None
        yield project.title, draft


def _draft(context: Context, project: Project) -> Draft:
    leaf = project.title
    title = Words(leaf, len(leaf.text) - len(leaf.text.lstrip()), len(leaf.text.rstrip()))
    dates = context.dates_in(project.period) if project.period else []
    date = next((each for each in dates if each.edtf), None)
    draft = Draft(title, Stated("project"), "project", RULE, _status(context, project, date))
    draft.date, draft.dated = date, project.period
    where = project.where
    draft.venue = venue_of_countries(where, context.countries(where)) if where else None
    return draft


def _status(context: Context, project: Project, date: DateFound | None) -> Stated:
    """Return whether a project is over, goes on or is ahead at the document's date."""
    on = context.report.document_date
    if date is None or on is None or project.period is None:
        return Stated(NOT_STATED)
    words = Words(project.period, date.start, date.end)
    if date.date_start and date.date_start > on:
        return Stated(PLANNED, words)
    is_over = date.date_end is not None and date.date_end < on
    return Stated(HELD if is_over else ONGOING, words)
