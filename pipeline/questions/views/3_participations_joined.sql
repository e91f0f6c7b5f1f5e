-- Participations with the names of process and country, the document's year, whether the list is
-- complete, and the words. takes_part: the status says that the party belongs or takes part, not
-- only that it was invited, present, asked for or covered. since_year: from the row's own date.
SELECT
    p.participation_id,
    t.thing AS process,
    t.short_name AS process_short,
    p.in_kind,
    p.party,
    coalesce(e.name_en, e.name_fr, p.party) AS party_name,
    e.kind AS party_kind,
    p.party_iso3,
    p.party_iso3_current,
    r.name_en AS in_respect_of,
    p.in_respect_of_iso3,
    p.participation_status,
    p.participation_status IN ('participant', 'member', 'observer', 'party') AS takes_part,
    p.in_kind IN ('process', 'conference_series', 'initiative') AS in_process,
    d.document_year,
    TRY_CAST(regexp_extract(p.since, '^\d{4}') AS INTEGER) AS since_year,
    p.since,
    p.since_kind,
    p.since_missing,
    l.closure,
    d.document,
    p.page,
    p.locator,
    p.language,
    p.quote,
    p.in_id,
    p.party_id,
    p.in_respect_of_id,
    p.entry_id,
    p.list_id,
    p.document_id
FROM participations AS p
JOIN things AS t ON t.thing_id = p.in_id
JOIN entities AS e ON e.entity_id = p.party_id
JOIN document_years AS d ON d.document_id = p.document_id
LEFT JOIN entities AS r ON r.entity_id = p.in_respect_of_id
LEFT JOIN lists AS l ON l.list_id = p.list_id
