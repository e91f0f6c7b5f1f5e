"""Two builds side by side: schemas, counts, rows and cells, and the words behind each change.

`folder` reads a build, `compare` finds what differs, `report` says it to a person or a program.
"""
