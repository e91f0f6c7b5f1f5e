-- The year of each document, and the symbol (or id) to cite it by.
SELECT
    document_id,
    coalesce(symbol, document_id) AS document,
    CAST(regexp_extract(document_date, '^\d{4}') AS INTEGER) AS document_year
FROM documents
WHERE status = 'built'
