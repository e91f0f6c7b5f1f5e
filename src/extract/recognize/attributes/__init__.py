"""What is said of a thing itself: years, seats, web sites, outcomes."""
