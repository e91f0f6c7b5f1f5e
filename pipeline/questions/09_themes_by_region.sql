-- question: With which themes do the processes of each region deal?
-- asked by: policy analysts
-- reading: The region is the one under which the report lists the process, in its own words; one
-- reading: that it lists under none has an empty region. A theme is counted once per process.
-- reading: theme_code groups themes worded differently; where it is empty the printed words stand.
SELECT
    region, coalesce(theme_code, lower(theme)) AS theme, count(DISTINCT in_id) AS processes,
    string_agg(DISTINCT process_short, '; ' ORDER BY process_short) AS which
FROM themes_joined
WHERE thing_kind <> 'event'
GROUP BY ALL
ORDER BY region NULLS LAST, processes DESC, theme
