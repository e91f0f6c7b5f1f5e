-- question: In how many processes does each country take part?
-- asked by: whoever looks for the countries at the centre of regional cooperation
-- reading: Counts processes, not rows. A country counts where it is itself the party; one that is
-- reading: party in respect of a territory counts once, under its own name. A low number may only
-- reading: mean that the report lists no complete participants.
SELECT
    party_iso3, party_name AS country, count(DISTINCT in_id) AS processes,
    string_agg(DISTINCT process_short, '; ' ORDER BY process_short) AS which
FROM participations_joined
WHERE takes_part AND in_process AND party_kind IN ('state', 'territory')
GROUP BY ALL
ORDER BY processes DESC, country
