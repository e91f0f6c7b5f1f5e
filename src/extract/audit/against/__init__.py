"""Somebody else's table held against what a report states, row by row.

`declared` reads the map, `given` the table, `names` what names and codes mean, `compare` judges
the rows, `written` puts the result down. What is written to `output/against/<name>.json`:

    format      "extract-against/1"
    name        the name of the table that was audited (its file's, without the suffix)
    table       the table of the datasets that it was held against
    sha256      the hash of that table as it was then
    documents   the ids of the documents it is about
    columns     the columns of the audited table, in its order
    counts      how many rows there are by status
    rows        one object per row, those of the audited table in its order, then the missing ones:
      status      supported: the report says so. contradicted: it says something else of the same
                  thing. not_found: it says nothing of it. missing: it says so, the table does not
      line        line in the audited file, null for a missing row
      given       the values of the audited row by column, as they stand in the file; {} if missing
      document_id, row_id, source_id, page, locator, quote
                  the row of the report and its words; null where nothing was found
      fields      one object per field that both state: field, column, given, found (a value),
                  verdict (agree, narrower, broader, differs, not_stated), quote (the words)
      note        in words why, empty where there is nothing to say

`<name>.csv` has the same rows flat: status, line, the audited columns, then what was found.
Of each result the site has a page, `audit/against/<name>.html` (`extract.audit.site.against`).
"""
