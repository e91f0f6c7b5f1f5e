-- question: Who joined or left a process between two documents?
-- asked by: whoever follows a process over the years
-- reading: Compares the lists of one process in each two documents that follow each other. listed_later:
-- reading: in the later list alone; not_listed_later: in the earlier alone, which means that it left
-- reading: only if the later list is complete (closure). Empty until two reports list the same process.
WITH members AS (
    SELECT DISTINCT in_id, process_short, party_id, party_name, document_id, document, document_year,
        coalesce(closure, 'not_stated') AS closure
    FROM participations_joined WHERE takes_part AND document_year IS NOT NULL
),
documents_of AS (SELECT DISTINCT in_id, document_id, document, document_year, min(closure) AS closure FROM members GROUP BY ALL),
steps AS (
    SELECT *, lead(document_id) OVER w AS later_id, lead(document) OVER w AS later,
        lead(document_year) OVER w AS later_year, lead(closure) OVER w AS later_closure
    FROM documents_of WINDOW w AS (PARTITION BY in_id ORDER BY document_year, document_id)
)
SELECT m.process_short AS process, m.party_name AS party, 'not_listed_later' AS what_changed,
    s.document_year AS from_year, s.later_year AS to_year, s.later_closure AS closure
FROM steps AS s JOIN members AS m USING (in_id, document_id)
WHERE s.later_id IS NOT NULL AND NOT EXISTS (
    FROM members AS n WHERE n.in_id = s.in_id AND n.document_id = s.later_id AND n.party_id = m.party_id)
UNION ALL
SELECT m.process_short, m.party_name, 'listed_later', s.document_year, s.later_year, s.closure
FROM steps AS s JOIN members AS m ON m.in_id = s.in_id AND m.document_id = s.later_id
WHERE NOT EXISTS (
    FROM members AS n WHERE n.in_id = s.in_id AND n.document_id = s.document_id AND n.party_id = m.party_id)
ORDER BY process, from_year, party
