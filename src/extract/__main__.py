"""`python -m extract`: the command line."""

import sys

from extract.cli import main

if __name__ == "__main__":
    if not sys.flags.safe_path:
        del sys.path[0]  # what workers import is not searched in the current folder
    sys.exit(main())
