-- question: In which exact words, on which page, is Namibia said to take part in anything?
-- asked by: whoever must quote, or doubts a cell
-- reading: One row per source that says it. Change the code in the last lines for another country;
-- reading: x0, top, x1 and bottom are the box on a PDF's page, in points from its upper left corner.
SELECT
    p.process_short AS process, p.participation_status, s.source_id, s.page, p.locator, s.quote,
    s.x0, s.top, s.x1, s.bottom
FROM participations_joined AS p
JOIN spans AS s ON s.table_name = 'participations' AND s.row_id = p.participation_id AND s.field = 'party'
WHERE p.party_iso3 = 'NAM'
ORDER BY process, s.source_id, s.fragment
