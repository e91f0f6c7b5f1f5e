-- Everything that facts can be about, entities and events alike, by id, with the name to show and a
-- short one: acronym, short name, or the name itself. A join of any table's in_id leads here.
SELECT
    e.entity_id AS thing_id,
    coalesce(e.name_en, e.name_fr, e.acronym_en, e.acronym_fr) AS thing,
    coalesce(e.acronym_en, s.short_name, e.name_en, e.acronym_fr, e.name_fr) AS short_name,
    e.kind AS thing_kind
FROM entities AS e
LEFT JOIN (
    SELECT entity_id, arg_min(name, (basis <> 'vocabulary', length(name), name)) AS short_name
    FROM names WHERE form = 'short' AND language = 'en' GROUP BY entity_id
) AS s ON s.entity_id = e.entity_id
UNION ALL
SELECT event_id, title, title, 'event' FROM events
