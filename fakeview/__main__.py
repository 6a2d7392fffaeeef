"""``python -m fakeview``."""

import sys

from fakeview.cli import main

sys.exit(main())
