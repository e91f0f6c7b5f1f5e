"""Corrections: what a person found wrong, put right before the sources of a document are merged.

`lines` reads the file, `place` finds the words, `board` holds the rows while they change, `keys`
and `names` say what a changed row is called, `rows` and `identities` change them, `signing` says
which rows a person has confirmed. Nothing is found by similarity: a row by its id, or by its words
in their context, white space aside.
"""
