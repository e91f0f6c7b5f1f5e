"""The fields of an event, each with the words it was read from."""

from extract.recognize.context import Context
from extract.recognize.events.drafts import Draft
from extract.recognize.statements import Stated, stated


def fields_of(context: Context, draft: Draft) -> list[tuple[str, Stated | str | int | None]]:
    """Return the fields that one place gives an event; None for what it does not say."""
    date = draft.date
    at = draft.date_words
    venue = draft.venue
    country = venue.country if venue else None
    iso3 = context.register.iso3(country.value) if country else None
    return [
        ("title", draft.titled),
        *(("also_called", other) for other in draft.also if not _is_of_other(context, other.value)),
        ("event_class", Stated(draft.event_class, draft.kind.words)),
        ("event_kind", draft.kind),
        ("in_id", draft.in_id),
        ("ordinal", draft.ordinal),
        ("date", Stated(date.edtf, at) if date and date.edtf else None),
        ("date_start", Stated(date.date_start, at) if date and date.date_start else None),
        ("date_end", Stated(date.date_end, at) if date and date.date_end else None),
        ("place", stated(venue.place) if venue else None),
        ("country_id", country),
        ("country_iso3", Stated(iso3, country.words) if country and iso3 else None),
        (
            "country_basis",
            Stated(venue.basis, country.words) if venue and country and venue.basis else None,
        ),
        ("event_status", draft.status),
    ]


def _is_of_other(context: Context, name: str) -> bool:
    """Whether a name behind a title is that of whose meeting it is: "Assembly of the Union (U)"."""
    entity_id = context.register.by_name(name)
    return entity_id is not None and context.register.kind(entity_id) != "conference_series"
