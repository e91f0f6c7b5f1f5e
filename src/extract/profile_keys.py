"""The keys that profiles and sidecars may hold, and what their values must look like."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from extract.declared import Key, check_table
from extract.errors import ProfileError

STANDINGS = ("original", "official_edition", "text_layer", "facsimile")

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_DATE = r"\d{4}(-\d{2}(-\d{2})?)?[~?%]?"
_EDTF = re.compile(rf"{_DATE}(/({_DATE}|\.\.))?")
_PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]*")

_TEXT = Key(str, pattern=re.compile(r"(?s)\s*\S.*"), meaning="a text in quotes, not empty")
_NEEDED = Key(str, required=True, pattern=_TEXT.pattern, meaning=_TEXT.meaning)
_LANGUAGE_KEY = Key(str, pattern=_LANGUAGE, meaning="a language tag (BCP 47) such as 'en'")
_EDTF_KEY = Key(str, pattern=_EDTF, meaning="a date in EDTF such as '1999-12-31' or '1999-12'")

_OF_THE_DOCUMENT = {
    "title": _TEXT,
    "symbol": _TEXT,
    "issuer": _TEXT,
    "document_date": _EDTF_KEY,
    "document_date_source": _TEXT,
    "original_language": _LANGUAGE_KEY,
    "rights": _TEXT,
    "rights_source": _TEXT,
}
_OF_THE_FILE = {
    "source": _NEEDED,
    "licence": _NEEDED,
    "obtained": Key(date, required=True, meaning="a date without quotes such as 1999-12-31"),
    "sha256": Key(
        str, required=True, pattern=_SHA256, meaning="64 hexadecimal digits (sha256sum FILE)"
    ),
    "encoding": _TEXT,
}
_SOURCE = {
    "file": _NEEDED,
    "standing": Key(
        str, required=True, pattern=re.compile("|".join(STANDINGS)), meaning=" or ".join(STANDINGS)
    ),
    "derived_from": _TEXT,
    "language": _LANGUAGE_KEY,
}
_TABLE = {
    "heading": _NEEDED,
    "columns": Key(list, required=True, each=str, pattern=_TEXT.pattern),
}
_PROFILE = {
    "sources": Key(list, required=True, each=dict),
    "tables": Key(list, each=dict),
    "expectations": Key(list, each=dict),
    "supersedes": Key(str, pattern=_PLAIN, meaning="the id of another report"),
}

DOCUMENT_FIELDS = frozenset(_OF_THE_DOCUMENT)
"""What sidecars say about the document, not about the file."""


NOT_STATED = "not stated"
"""What a sidecar gives as the licence of a file whose terms of reuse are not known."""


def licence_of(sidecar: Mapping[str, Any]) -> str | None:
    """Return the licence that `sidecar` states, None where it says that none is."""
    licence: str | None = sidecar.get("licence")
    return None if licence is None or licence.strip().casefold() == NOT_STATED else licence


def check_sidecar(sidecar: Mapping[str, Any], file: str) -> None:
    """Refuse a sidecar with an unknown key, a missing one or a value of the wrong kind."""
    check_table(sidecar, {**_OF_THE_DOCUMENT, **_OF_THE_FILE}, file=file)
    if "document_date" not in sidecar:
        return
    if "document_date_source" not in sidecar:
        raise ProfileError(
            "document_date stands without document_date_source.",
            file=file,
            remedy="Say in document_date_source where the date comes from.",
        )
    _check_calendar(sidecar["document_date"], file)


def check_profile(profile: Mapping[str, Any], file: str) -> None:
    """Refuse a profile with an unknown key, a missing one or a value of the wrong kind.

    No profile at all (an empty table) is in order.
    """
    if not profile:
        return
    check_table(profile, _PROFILE, file=file)
    for number, entry in enumerate(profile["sources"], start=1):
        check_table(entry, _SOURCE, file=file, where=f"[[sources]] number {number}")
    for entry in profile["sources"]:
        _check_derivation(entry, {other["file"] for other in profile["sources"]}, file)
    for number, entry in enumerate(profile.get("tables", ()), start=1):
        check_table(entry, _TABLE, file=file, where=f"[[tables]] number {number}")


def _check_derivation(entry: Mapping[str, Any], files: set[str], file: str) -> None:
    others = files - {entry["file"]}
    if "derived_from" in entry and entry["derived_from"] not in others:
        raise ProfileError(
            f"derived_from of {entry['file']!r} names {entry['derived_from']!r}, "
            "which is no other source of this report.",
            file=file,
            remedy=f"Name one of: {', '.join(sorted(others))}." if others else "Delete the key.",
        )


def _check_calendar(value: str, file: str) -> None:
    for part in value.split("/"):
        whole = part.rstrip("~?%")
        if whole == "..":
            continue
        year, month, day = (*map(int, whole.split("-")), 1, 1)[:3]
        try:
            date(year, month, day)
        except ValueError as wrong:
            raise ProfileError(
                f"document_date {value!r} is not in the calendar: {wrong}.",
                file=file,
                remedy="Write the date as the source states it.",
            ) from wrong
