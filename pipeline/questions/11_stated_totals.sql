-- question: Which numbers that the report states agree with what it lists, and which do not?
-- asked by: whoever wants to know how complete a list is
-- reading: One row per stated number, those that fail first. A list is counted under every reading
-- reading: that its entries allow (entries, parties, parties and territories, states alone, those of
-- reading: a region): found says what was counted, message under which reading it holds. A number of
-- reading: something of which the report gives no list cannot be checked.
SELECT
    t.short_name AS process, c."text" AS words, TRY_CAST(f.stated AS INTEGER) AS stated, f.found,
    f.verdict, c.page, c.locator, f.message
FROM findings AS f
JOIN claims AS c ON c.claim_id = f.claim_id
JOIN things AS t ON t.thing_id = c.in_id
WHERE f.check_name = 'stated_count'
ORDER BY
    CASE f.verdict WHEN 'fails' THEN 1 WHEN 'holds' THEN 2 ELSE 3 END,
    process, c.page, words
