-- question: Did a country take part in a process in a year?
-- asked by: analysts of country-year panels
-- reading: takes_part is 1 where the report says so, and empty where it says nothing. It is 0 only
-- reading: where the list is closed by its own words and the country is not in it. The years are
-- reading: those of the documents; a row that states its own date adds that year, and none between
-- reading: the two. Only countries that some list of the same document names have rows.
WITH stated AS (
    SELECT *, document_year AS panel_year, 'document' AS year_basis FROM participations_joined
    WHERE document_year IS NOT NULL
    UNION ALL
    SELECT *, since_year, 'stated' FROM participations_joined
    WHERE since_year IS NOT NULL AND since_year IS DISTINCT FROM document_year
),
chosen AS (
    SELECT * FROM stated
    WHERE takes_part AND (in_process OR in_kind IN ('treaty', 'organization'))
    AND party_kind IN ('state', 'territory') AND party_iso3 IS NOT NULL
),
ones AS (
    SELECT document_id, in_id, party_iso3, panel_year, min(year_basis) AS year_basis
    FROM chosen GROUP BY ALL
),
countries AS (SELECT DISTINCT document_id, party_iso3, document_year AS panel_year FROM chosen),
processes AS (
    SELECT document_id, in_id, any_value(process_short) AS process,
        bool_and(coalesce(closure, 'not_stated') = 'closed') AS is_closed
    FROM chosen GROUP BY ALL
),
grid AS (
    SELECT document_id, in_id, party_iso3, panel_year FROM countries JOIN processes USING (document_id)
    UNION SELECT document_id, in_id, party_iso3, panel_year FROM ones
)
SELECT
    p.process, g.party_iso3, g.panel_year,
    CASE WHEN o.in_id IS NOT NULL THEN 1 WHEN p.is_closed THEN 0 END AS takes_part,
    o.year_basis, d.document
FROM grid AS g
JOIN processes AS p USING (document_id, in_id)
JOIN document_years AS d USING (document_id)
LEFT JOIN ones AS o USING (document_id, in_id, party_iso3, panel_year)
ORDER BY p.process, g.party_iso3, g.panel_year
