"""Reports that were never written: what must come out of tables whose facts are made up.

A seed gives a report of the genre of those in `raw/` with other facts: other processes, most of
which no vocabulary knows, other parties, other words around them, other headings, French or
English. It is typeset (see `tests/layouts`) or written as a text layer, built without a profile,
and its participations, lists, themes, groupings and years are compared with those that the
generator put in. Other reports state facts in sentences (`sayings`, drawn by `prose`): what each
paragraph was read to state is compared by `told`. `content` holds the words and what a report is,
`variants` makes reports of them, `treaties` documents on treaties, `compare` builds and compares,
`python -m tests.rewritten` prints what came out. With `--further` they are set in layouts with
more columns, notes, heads and numbers of lines, and given as text by pdftotext: with `-layout`,
also as editors leave it, and without it, where the headings and cells of a table stand one below
the other.
"""
