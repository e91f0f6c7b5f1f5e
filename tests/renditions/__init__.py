"""One report typeset by several programs, and what is read of each compared with what was written.

`tests/layouts` sets every glyph itself; here word processors, browsers and typesetting systems do,
with footnotes, repeated headers and hyphens of their own.
"""
