"""Reports written to try the program on, with what people read in them: see `README.md`."""
