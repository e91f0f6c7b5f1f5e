"""Who plays which role in a process, event or organ."""
