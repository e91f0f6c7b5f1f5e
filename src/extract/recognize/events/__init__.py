"""Meetings, projects, studies, instruments and foundings that the prose names."""
