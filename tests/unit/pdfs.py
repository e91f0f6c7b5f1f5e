"""Small PDFs for tests, written out by hand: objects, a cross-reference table, no library."""

from collections.abc import Sequence

WIDTH, HEIGHT = 400, 300
EM = 0.6
"""Every character of Courier is this wide, in ems."""


def show(text: str, x: float, y: float, size: float = 10, font: str = "F1") -> str:
    """Operators that print `text` from (x, y) on, y upwards; characters of Windows-1252."""
    return f"BT /{font} {size} Tf {x} {y} Td <{text.encode('cp1252').hex()}> Tj ET\n"


FONTS = {
    "F1": "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    "F2": "<< /Type /Font /Subtype /Type1 /BaseFont /Courier-BoldOblique >>",
    "F3": "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>",
}


def pdf(
    *contents: str,
    page: str | Sequence[str] = "",
    fonts: dict[str, str] | None = None,
    catalog: str = "",
    xobjects: str = "",
    extra: Sequence[str] = (),
) -> bytes:
    """A PDF with a page per content stream.

    `page` are further entries of the page dictionaries (one for all, or one each); a /MediaBox
    among them takes the usual one's place. `extra` objects are numbered from 3 on.
    """
    entries = [page] * len(contents) if isinstance(page, str) else list(page)
    first = 3 + len(extra)
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(contents)))
    faces = " ".join(f"/{name} {face}" for name, face in {**FONTS, **(fonts or {})}.items())
    resources = f"/Resources << /Font << {faces} >> {xobjects} >>"
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>",
        *extra,
    ]
    for number, (content, entry) in enumerate(zip(contents, entries, strict=True)):
        box = "" if "/MediaBox" in entry else f"/MediaBox [0 0 {WIDTH} {HEIGHT}]"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R {box} {entry} {resources} "
            f"/Contents {first + 2 * number + 1} 0 R >>"
        )
        objects.append(stream(content))
    return written(objects)


def stream(content: str, entries: str = "") -> str:
    """A stream object."""
    return f"<< /Length {len(content.encode('latin-1'))} {entries} >>\nstream\n{content}\nendstream"


def written(objects: Sequence[str]) -> bytes:
    """A file of `objects`, numbered from 1; the first is the catalog."""
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return out + (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    ).encode("latin-1")
