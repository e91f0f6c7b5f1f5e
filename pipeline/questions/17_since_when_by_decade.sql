-- question: In which decade did parties join each treaty or process, where the report says so?
-- asked by: students of diffusion and ratification
-- reading: Counts rows that state a date (EDTF), by the year it begins with; a party with two rows
-- reading: counts once in distinct_parties. A date may be older than the state: it is as printed.
SELECT
    process_short AS process, since_kind, (since_year // 10) * 10 AS decade, count(*) AS parties,
    count(DISTINCT party_id) AS distinct_parties
FROM participations_joined
WHERE since_year IS NOT NULL AND takes_part
GROUP BY ALL
ORDER BY process, since_kind, decade
