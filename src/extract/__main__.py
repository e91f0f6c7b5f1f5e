"""`python -m extract`: the command line."""

import gc
import os
import sys

gc.disable()  # what is imported stays
from extract.cli import main  # noqa: E402  not before

if __name__ == "__main__":
    if not sys.flags.safe_path:
        del sys.path[0]  # what workers import is not searched in the current folder
    gc.freeze()
    gc.enable()
    code = main()
    sys.stderr.flush()
    os._exit(code)  # all is written: taking apart what was made takes as long as importing half
