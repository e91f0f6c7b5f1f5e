-- question: In which country was each meeting held, and who is said to have hosted it?
-- asked by: students of who convenes, and of geography
-- reading: A country that is printed is stated; one that is inferred is that of the city. host is
-- reading: filled only where the words say so: where a meeting takes place is not who hosts it.
SELECT
    v.country_iso3, v.country, v.country_basis, v.title, v.event_status, v.date, v.place,
    string_agg(r.actor_name, '; ' ORDER BY r.actor_name) AS host, v.document, v.page, v.locator
FROM events_joined AS v
LEFT JOIN roles_joined AS r ON r.in_id = v.event_id AND r.role = 'host'
WHERE v.event_class = 'meeting' AND (v.country_iso3 IS NOT NULL OR r.role_id IS NOT NULL)
GROUP BY ALL
ORDER BY v.country_iso3 NULLS LAST, v.date NULLS LAST, v.title
