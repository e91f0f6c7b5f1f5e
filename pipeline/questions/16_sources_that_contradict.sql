-- question: On what do the sources of one document contradict each other?
-- asked by: whoever must decide which edition to follow
-- reading: Both values as each source gives them; the value in the tables is empty. What was compared
-- reading: and only differs in precision is not here.
SELECT d.document, c.predicate, f.thing, f.party, c.left_value, c.left_language, c.right_value, c.right_language
FROM comparisons AS c
JOIN document_years AS d USING (document_id)
LEFT JOIN (
    SELECT participation_id AS row_id, process_short AS thing, party FROM participations_joined
    UNION ALL SELECT event_id, title, NULL FROM events
    UNION ALL SELECT list_id, title, NULL FROM lists
) AS f ON f.row_id = c.subject_id
WHERE c.relation = 'conflict'
ORDER BY d.document, c.predicate, c.left_value
