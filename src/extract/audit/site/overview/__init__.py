"""What the tables hold at a glance: a page of charts and matrices over all documents.

In: the dossiers of the documents. Out: charts, each with a text alternative, a table of the same
numbers, and for every mark the rows that it stands on. Nothing is computed here that the tables do
not say: a mark counts rows, and the page of its chart lists them with their quotes.
"""
