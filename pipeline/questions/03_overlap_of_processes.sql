-- question: Which processes have parties in common, and how many?
-- asked by: network analysts
-- reading: One row per pair of processes with a party in common. share is of the smaller one's
-- reading: parties (1 means that all of them are in the other as well). Pairs without a common
-- reading: party are left out.
WITH members AS (
    SELECT DISTINCT in_id, process_short, party_id FROM participations_joined
    WHERE takes_part AND in_process
),
sizes AS (SELECT in_id, count(*) AS size FROM members GROUP BY in_id)
SELECT
    a.process_short AS process, b.process_short AS other_process, count(*) AS common_parties,
    any_value(s.size) AS parties, any_value(o.size) AS other_parties,
    round(count(*) / least(any_value(s.size), any_value(o.size)), 2) AS share
FROM members AS a
JOIN members AS b ON b.party_id = a.party_id AND (b.process_short, b.in_id) > (a.process_short, a.in_id)
JOIN sizes AS s ON s.in_id = a.in_id
JOIN sizes AS o ON o.in_id = b.in_id
GROUP BY a.in_id, b.in_id, a.process_short, b.process_short
ORDER BY common_parties DESC, process, other_process
