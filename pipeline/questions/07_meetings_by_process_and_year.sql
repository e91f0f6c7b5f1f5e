-- question: How many meetings did each process hold in each year, and how many were planned?
-- asked by: whoever measures how active a process is
-- reading: The report names meetings as examples: the numbers are a lower bound and no series. The
-- reading: year is that in which a meeting began; one without a date has an empty year, one that
-- reading: belongs to no process an empty process.
SELECT
    process_short AS process, event_year,
    count(*) FILTER (event_status = 'held') AS held,
    count(*) FILTER (event_status = 'planned') AS planned,
    count(*) FILTER (event_status NOT IN ('held', 'planned')) AS not_stated
FROM events_joined
WHERE event_class = 'meeting'
GROUP BY ALL
ORDER BY process NULLS LAST, event_year NULLS LAST
