"""Reports of international organizations into tables whose every value can be checked on the page."""
