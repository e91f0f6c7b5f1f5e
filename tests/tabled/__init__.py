"""Tables that were never printed: what must come out of them, known by construction.

A seed gives a report whose tables are of parties, meetings, projects or figures, in the words of
many writers: what the tables are of is said in a title, a heading, a caption, a sentence before or
a row of the table; headings are common, rare, of no known word or not there; columns stand in any
order; years and days are written in several forms. It is typeset (see `tests/layouts`) or written
as a text layer whose columns are kept by blanks, built without a profile, and its participations,
lists and events are compared with those that were put in, whole row by whole row. `wording` holds
the words, `parties` and `meetings` draw tables, `report` draws what stands around them, `printed`
writes text layers; `python -m tests.tabled` prints what came out.
"""
