"""Reports of international organizations into tables that can be checked on the page."""
