-- question: Which numbers that the report states agree with what it lists, and which do not?
-- asked by: whoever wants to know how complete a list is
-- reading: stated is the number in the words, listed what we count of parties of the same thing, and
-- reading: states_listed the states among them. holds is true where the number agrees with either
-- reading: way of counting. Read the words: a number may count something narrower than the list. A
-- reading: number of something of which no list names the parties is left out.
WITH listed AS (
    SELECT
        in_id, document_id, any_value(process_short) AS process,
        count(DISTINCT entry_id) AS listed,
        count(DISTINCT party_id) FILTER (party_kind = 'state') AS states_listed
    FROM participations_joined
    WHERE participation_status NOT IN ('invited', 'covered', 'other')
    GROUP BY in_id, document_id
),
stated AS (
    SELECT in_id, document_id, TRY_CAST(value AS INTEGER) AS stated, "text" AS words, page, locator
    FROM claims WHERE measure IN ('country', 'state', 'participant', 'party', 'member', 'government')
)
SELECT
    l.process, s.words, s.stated, l.listed, l.states_listed,
    s.stated IN (l.listed, l.states_listed) AS holds, s.page, s.locator
FROM stated AS s JOIN listed AS l USING (in_id, document_id)
WHERE s.stated IS NOT NULL
ORDER BY holds, l.process, s.page, s.words
