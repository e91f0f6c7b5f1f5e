-- Roles with the name of the process or event and of the holder, and the words.
SELECT
    r.role_id,
    r.role,
    r.role_status,
    t.thing AS process,
    t.short_name AS process_short,
    t.thing_kind,
    r.actor,
    coalesce(a.name_en, a.name_fr, a.acronym_en, r.actor) AS actor_name,
    r.organ,
    r.date,
    d.document_year,
    d.document,
    r.page,
    r.locator,
    r.language,
    r.quote,
    r.in_id,
    r.actor_id,
    r.document_id
FROM roles AS r
JOIN things AS t ON t.thing_id = r.in_id
JOIN document_years AS d ON d.document_id = r.document_id
LEFT JOIN entities AS a ON a.entity_id = r.actor_id
