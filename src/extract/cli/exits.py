"""The exit codes of the commands; 0 is a build or a check in which nothing failed."""

FAILED, USAGE, FAULT, INTERRUPTED = 1, 2, 70, 130
