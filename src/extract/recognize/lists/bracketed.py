"""Countries alone in a bracket behind a project: it is carried out there."""

from extract.recognize.clauses.clause import Clause
from extract.recognize.context import Context
from extract.recognize.lists.entries import items_of
from extract.recognize.lists.rolls import Roll
from extract.recognize.lists.runs import Run, runs_in
from extract.recognize.statements import Words, stated

_EDGE = " .,;:()"


def covered_in_bracket(context: Context, clause: Clause) -> list[tuple[Roll, list[Run]]]:
    """Return the list of "the project Green Road (Algeria, Mali)" with its names, if it is one."""
    host, leaf = clause.host, clause.leaf
    if host is None or host.thing_id is None:
        return []
    is_project = getattr(host.event, "event_class", "") == "project"
    if not is_project and host.letter != "q":
        return []
    runs = list(runs_in(context, leaf, clause.start, clause.end))
    around = (leaf.text[clause.start : r.start] + leaf.text[r.end : clause.end] for r in runs)
    if len(runs) != 1 or next(around).strip(_EDGE):
        return []
    run = runs[0]
    if any(name.kind != "country" for name in run.names):
        return []
    kind = "event" if is_project else context.register.kind(host.thing_id)
    roll = Roll(host.thing_id, kind, stated(host.words), None, "covered")
    roll.rule_id, roll.is_list = "sentence_covered", len(run.names) > 1
    roll.whole.append(Words(leaf, run.start, run.end))
    for item in items_of(context, leaf, run.start, run.end):
        roll.add(item)
    return [(roll, [run])]
