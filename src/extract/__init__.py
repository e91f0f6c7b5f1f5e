"""Reports of international organizations into tables that can be checked on the page.

import extract

frame = extract.load("participations")     # a published table, as a pandas frame
extract.evidence(frame.iloc[0])             # the words on the page that its first row stands on
"""

from extract.released.evidence import evidence
from extract.released.frames import load

__all__ = ["evidence", "load"]
