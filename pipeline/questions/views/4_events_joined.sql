-- Events with the name of the process they belong to, year, country and words.
SELECT
    v.event_id,
    v.title,
    v.event_class,
    v.event_kind,
    t.thing AS process,
    t.short_name AS process_short,
    v.ordinal,
    v.date,
    TRY_CAST(left(v.date_start, 4) AS INTEGER) AS event_year,
    v.place,
    c.name_en AS country,
    v.country_iso3,
    v.country_basis,
    v.event_status,
    d.document_year,
    d.document,
    v.page,
    v.locator,
    v.language,
    v.quote,
    v.in_id,
    v.document_id
FROM events AS v
JOIN document_years AS d ON d.document_id = v.document_id
LEFT JOIN things AS t ON t.thing_id = v.in_id
LEFT JOIN entities AS c ON c.entity_id = v.country_id
