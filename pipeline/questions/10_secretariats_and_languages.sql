-- question: Who is the secretariat of which process, and do both languages say so?
-- asked by: whoever studies who runs the processes
-- reading: languages are those in which a source states the row. One alone does not mean that the
-- reading: other denies it: question 12 shows what only one language says.
WITH said AS (
    SELECT row_id, string_agg(DISTINCT language, ' + ' ORDER BY language) AS languages
    FROM witnesses WHERE table_name = 'roles' GROUP BY row_id
)
SELECT
    r.process_short AS process, r.actor_name AS actor, r.role, r.organ, r.role_status,
    coalesce(s.languages, r.language) AS languages, r.document, r.page, r.locator
FROM roles_joined AS r LEFT JOIN said AS s ON s.row_id = r.role_id
WHERE r.role IN ('secretariat', 'joint_secretariat', 'technical_secretariat')
ORDER BY process, actor NULLS LAST, r.role, r.page
