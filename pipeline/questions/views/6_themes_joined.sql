-- Themes with the name of what deals with them, the region it is listed under, and the words.
SELECT
    h.theme_id,
    h.theme,
    h.theme_code,
    t.thing AS process,
    t.short_name AS process_short,
    t.thing_kind,
    g.region,
    h.position,
    d.document_year,
    d.document,
    h.page,
    h.locator,
    h.language,
    h.quote,
    h.in_id,
    h.document_id
FROM themes AS h
JOIN things AS t ON t.thing_id = h.in_id
JOIN document_years AS d ON d.document_id = h.document_id
LEFT JOIN (SELECT DISTINCT region, entity_id, document_id FROM groupings) AS g
    ON g.entity_id = h.in_id AND g.document_id = h.document_id
