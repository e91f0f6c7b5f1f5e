"""Ministries that play one role in two languages: one holder, by whatever name.

"The Ministry of Fisheries of Kenya acts as secretariat" and "le secrétariat, que tient le Ministère
des pêches du Kenya" tell of one ministry: the same role in the same thing, the same country, and
no other ministry of that country in either language.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from extract.recognize.context import Context
from extract.recognize.roles.rows import Role
from extract.translations import Join

RULE = "one_holder_in_two_languages"

_Place = tuple[str, str, str]


def joined(context: Context, roles: Sequence[Role]) -> list[Role]:
    """Return the roles with one id for a ministry that two languages name."""
    told: dict[_Place, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for role in roles:
        country = _country(context, role)
        if country and role.actor and role.actor_id:
            place = (role.role, role.in_id, country)
            told[place][role.actor.leaf.language or ""].add(role.actor_id)
    same: dict[str, str] = {}
    for names in told.values():
        ids = [next(iter(own)) for own in names.values() if len(own) == 1]
        if len(names) == len(ids) == 2 and ids[0] != ids[1]:
            same[ids[1]] = ids[0]
    for other, kept in same.items():
        context.register.join(Join(kept, other, RULE))
    return [replace(role, actor_id=same.get(role.actor_id or "", role.actor_id)) for role in roles]


def _country(context: Context, role: Role) -> str | None:
    """Return the country in the name of a ministry that no vocabulary knows."""
    actor = role.actor
    if actor is None or role.actor_id is None or role.actor_id not in context.register.entities:
        return None
    if context.register.kind(role.actor_id) != "government":
        return None
    found = context.countries(actor.leaf, actor.start, actor.end)
    return found[-1].entity_id if found else None
