"""Counts that sentences state: how many countries, meetings, themes, persons, documents."""
