-- question: Which year stands in brackets behind a process, when does the text say it began, and do they differ?
-- asked by: historians of a process, and whoever is about to use a bracketed year as its founding
-- reading: The year in brackets is nowhere explained in the reports: it may be of the founding, the
-- reading: first meeting or the name. said_years are the years that sentences give for its beginning.
-- reading: differ is empty where only one of the two is there.
WITH labels AS (
    SELECT in_id, any_value(process_short) AS process, string_agg(DISTINCT value, '; ') AS label_year
    FROM attributes_joined WHERE attribute = 'label_year' GROUP BY in_id
),
said AS (
    SELECT in_id, left(date, 4) AS said_year FROM attributes_joined
    WHERE attribute IN ('initiated', 'launched') AND date IS NOT NULL
    UNION
    SELECT e.entity_id, left(v.date, 4) FROM events AS v
    JOIN entities AS e ON v.title IN (e.name_en, e.name_fr, e.acronym_en, e.acronym_fr)
    WHERE v.event_class = 'foundation' AND v.date IS NOT NULL
),
years AS (SELECT in_id, string_agg(said_year, '; ' ORDER BY said_year) AS said_years FROM said GROUP BY in_id)
SELECT l.process, l.label_year, y.said_years, l.label_year <> y.said_years AS differ
FROM labels AS l LEFT JOIN years AS y USING (in_id)
ORDER BY l.label_year, l.process
