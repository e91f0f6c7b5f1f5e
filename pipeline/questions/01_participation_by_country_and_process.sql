-- question: Which country takes part in which process, as what, and where does the report say so?
-- asked by: students of regional consultative processes, for a participation matrix
-- reading: One row per country and process. The code is the one in force at the document's date. A
-- reading: country that is not there is not known to stay away: see closure in lists. Parties that
-- reading: are no countries are in question 05.
SELECT DISTINCT
    party_iso3, party_name AS country, process_short AS process, participation_status, since, document, page, locator
FROM participations_joined
WHERE takes_part AND in_process AND party_kind IN ('state', 'territory')
ORDER BY party_iso3, country, process, participation_status, document, page, locator
