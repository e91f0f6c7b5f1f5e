-- question: On what do the sources, or the languages, of one document contradict each other?
-- asked by: whoever must decide which edition to follow
-- reading: Both values as each source or passage gives them, with where they stand; where it is a
-- reading: column of a table (table.column), the value there is empty. What was compared and only
-- reading: differs in precision is not here.
SELECT
    d.document, c.predicate, coalesce(f.thing, t.short_name) AS thing, f.party,
    c.left_value, c.left_language, c.left_locator, c.right_value, c.right_language, c.right_locator
FROM comparisons AS c
JOIN document_years AS d USING (document_id)
LEFT JOIN (
    SELECT participation_id AS row_id, process_short AS thing, party FROM participations_joined
    UNION ALL SELECT list_id, title, NULL FROM lists
) AS f ON f.row_id = c.subject_id
LEFT JOIN things AS t ON t.thing_id = c.subject_id
WHERE c.relation = 'conflict'
ORDER BY d.document, c.predicate, c.left_value, c.right_value
