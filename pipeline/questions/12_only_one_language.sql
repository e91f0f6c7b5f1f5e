-- question: What does only one language of a document say?
-- asked by: whoever compares editions, or a summary with its annex
-- reading: Rows about a process or event of which the other language states something of the same
-- reading: kind (another role, another participation), but not this. Of what a language does not
-- reading: speak at all it says nothing, and no row stands here.
WITH facts AS (
    SELECT 'participations' AS table_name, participation_id AS row_id, in_id, document_id, page, locator, quote FROM participations
    UNION ALL SELECT 'events', event_id, in_id, document_id, page, locator, quote FROM events
    UNION ALL SELECT 'roles', role_id, in_id, document_id, page, locator, quote FROM roles
    UNION ALL SELECT 'attributes', attribute_id, in_id, document_id, page, locator, quote FROM attributes
    UNION ALL SELECT 'themes', theme_id, in_id, document_id, page, locator, quote FROM themes
),
languages AS (
    SELECT DISTINCT f.*, w.language AS only_language FROM facts AS f
    JOIN witnesses AS w ON w.table_name = f.table_name AND w.row_id = f.row_id
    WHERE w.language IS NOT NULL
),
alone AS (
    SELECT * FROM languages QUALIFY count(*) OVER (PARTITION BY table_name, row_id) = 1
)
SELECT d.document, a.table_name, t.short_name AS process, a.only_language, a.quote, a.page, a.locator
FROM alone AS a
JOIN document_years AS d USING (document_id)
JOIN things AS t ON t.thing_id = a.in_id
WHERE EXISTS (
    FROM languages AS o
    WHERE o.in_id = a.in_id AND o.document_id = a.document_id AND o.table_name = a.table_name
    AND o.only_language <> a.only_language
)
ORDER BY d.document, a.table_name, process, a.page, a.quote
