"""``python -m kamdesk.cli``."""

import sys

from kamdesk.cli import main

sys.exit(main())
