-- question: How many parties of each process are states, and which are not?
-- asked by: whoever compares our count of participants with a printed one
-- reading: Counted both ways. entries: what the list prints. parties: who is a party, a state that
-- reading: is one in respect of several territories once. states: those of them that are states.
-- reading: no_states: the others by name, and parties in respect of a territory with it in brackets.
SELECT
    process_short AS process,
    count(DISTINCT entry_id) AS entries,
    count(DISTINCT party_id) AS parties,
    count(DISTINCT party_id) FILTER (party_kind = 'state') AS states,
    count(DISTINCT party_id) FILTER (party_kind = 'territory') AS territories,
    count(DISTINCT party_id) FILTER (party_kind NOT IN ('state', 'territory')) AS others,
    string_agg(DISTINCT no_state, '; ' ORDER BY no_state) AS no_states
FROM (
    SELECT *, CASE
        WHEN party_kind <> 'state' THEN party_name
        WHEN in_respect_of_id <> party_id THEN party_name || ' (' || coalesce(in_respect_of, '?') || ')'
    END AS no_state
    FROM participations_joined
)
WHERE takes_part AND (in_process OR in_kind = 'treaty')
GROUP BY in_id, process_short, document_id
ORDER BY process, entries
