"""One report typeset in many layouts, and what is read of each compared with what was typeset."""
