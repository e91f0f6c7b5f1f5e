"""Reading what was published: tables as frames, their words, and SQL over them.

Everything here works on a folder of published tables alone (Parquet and `datapackage.json`), of
this or another build; nothing of it is needed to build one.
"""
