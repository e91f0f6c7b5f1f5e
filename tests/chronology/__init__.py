"""Chronological lists of meetings that were never printed: what must come out is known.

A seed gives a report with a list of meetings in the order of their dates: the year is a heading, is
in each entry or only where it changes, months may be headings; the process is a label before a
colon or a dash, is in the title, or is the heading above its meetings; places have their country or
not. `entries` draws them, `printed` writes a text layer or a PDF; the report is built without a
profile and its events are compared whole row by whole row (`python -m tests.chronology`).
"""
