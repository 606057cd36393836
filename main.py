"""Opens KamDesk from a checkout: ``python main.py``."""

import sys

from kamdesk.app import main

if __name__ == "__main__":
    sys.exit(main())
