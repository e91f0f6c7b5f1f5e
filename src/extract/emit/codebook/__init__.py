"""The codebook: the schema and the declared coding rules as a document, in Markdown and HTML."""

from collections.abc import Mapping

from extract.edition import Edition
from extract.emit.codebook.content import blocks
from extract.emit.codebook.entries import Codebook
from extract.emit.codebook.html import html
from extract.emit.codebook.markdown import markdown
from extract.schema import Table


def codebook_files(
    schema: Mapping[str, Table], edition: Edition, codebook: Codebook
) -> tuple[tuple[str, str], ...]:
    """Return the names and texts of the codebook's files."""
    content = blocks(schema, edition, codebook)
    return (
        ("codebook.md", markdown(content)),
        ("codebook.html", html(content, f"Codebook: {edition.title}")),
    )
