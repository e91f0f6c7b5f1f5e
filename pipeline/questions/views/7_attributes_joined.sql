-- What is said of processes, organs and events, with their names and the words.
SELECT
    a.attribute_id,
    a.attribute,
    a.value,
    a.date,
    t.thing AS process,
    t.short_name AS process_short,
    t.thing_kind,
    d.document_year,
    d.document,
    a.page,
    a.locator,
    a.language,
    a.quote,
    a.in_id,
    a.document_id
FROM attributes AS a
JOIN things AS t ON t.thing_id = a.in_id
JOIN document_years AS d ON d.document_id = a.document_id
