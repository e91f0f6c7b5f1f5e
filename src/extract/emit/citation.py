"""How to cite: a `CITATION.cff` (Citation File Format 1.2.0) for the tables and each document."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from extract.edition import DRAFT, Edition

CITATION = "CITATION.cff"

_MESSAGE = "Cite the tables, and with a quote the document it is quoted from (see references)."
_UNKNOWN = "anonymous"
"""What the format gives as the author of a work whose author is not known."""

Row = Mapping[str, Any]


def citation(edition: Edition, documents: Sequence[Row], sources: Sequence[Row]) -> str:
    """Return the text of the file: one citation of the data, one reference per document.

    A document of which no title is known is cited by its file's name, one without an issuer as
    anonymous.
    """
    files: dict[str, str] = {}
    for row in sources:
        files.setdefault(row["document_id"], row["file"])
    built = [row for row in documents if row["status"] == "built"]
    told: dict[str, Any] = {
        "cff-version": "1.2.0",
        "type": "dataset",
        "message": f"{DRAFT} {_MESSAGE}" if edition.is_draft else _MESSAGE,
        "title": edition.title,
        "abstract": edition.description,
        "version": edition.dataset_version,
        "license": edition.licence.name,
        "keywords": list(edition.keywords),
        "authors": [{"name": name} for name in edition.authors or (_UNKNOWN,)],
    }
    if built:
        told["references"] = [
            _reference(row, str(files.get(row["document_id"]) or row["document_id"]))
            for row in built
        ]
    # every JSON value is a YAML value: quoted so, nothing in a title can break the file
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in told.items()]
    return "\n".join(lines) + "\n"


def _reference(document: Row, file: str) -> dict[str, Any]:
    date: str = document["document_date"] or ""
    year = re.match(r"\d{4}", date)
    told = {
        "type": "report",
        "title": document["title"] or file,
        "authors": [{"name": document["issuer"] or _UNKNOWN}],
        "number": document["symbol"],
        "year": int(year[0]) if year else None,
        "date-published": date if re.fullmatch(r"\d{4}-\d\d-\d\d", date) else None,
        "notes": document["rights"],
    }
    return {name: value for name, value in told.items() if value is not None}


def in_words(document: Row) -> str:
    """Return the citation of a document as one line: issuer, title, symbol, date."""
    parts = [document["issuer"], document["title"] or document["document_id"]]
    parts += [document["symbol"], document["document_date"]]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."
