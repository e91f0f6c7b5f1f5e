-- question: Which pairs of countries meet in two processes or more?
-- asked by: students of dyads in international relations
-- reading: One row per pair, each pair once, in the order of their names; the pairs that meet most
-- reading: often first. Being listed in the same process does not mean that both came to a meeting.
WITH members AS (
    SELECT DISTINCT in_id, process_short, party_id, party_name, party_iso3 FROM participations_joined
    WHERE takes_part AND in_process AND party_kind IN ('state', 'territory')
)
SELECT
    a.party_iso3 AS iso3, b.party_iso3 AS other_iso3,
    a.party_name AS country, b.party_name AS other_country, count(*) AS processes,
    string_agg(a.process_short, '; ' ORDER BY a.process_short) AS which
FROM members AS a
JOIN members AS b
    ON b.in_id = a.in_id AND (b.party_name, b.party_id) > (a.party_name, a.party_id)
GROUP BY a.party_id, b.party_id, a.party_name, b.party_name, a.party_iso3, b.party_iso3
HAVING count(*) >= 2
ORDER BY processes DESC, country, other_country
