"""Opens KamDesk from a checkout: ``python main.py``.

A packed program is called with ``--read-workbook`` when it is to read a big workbook apart.
"""

import sys

if __name__ == "__main__":
    if sys.argv[1:2] == ["--read-workbook"]:
        from kamdesk.exchange.reading.child import main
    else:
        from kamdesk.app import main
    sys.exit(main())
