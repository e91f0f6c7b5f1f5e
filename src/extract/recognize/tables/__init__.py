"""What printed tables state: the meaning of columns, participations, themes, groupings."""
