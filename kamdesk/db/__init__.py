"""How the book is stored. Known to ``app``, ``cli`` and ``ui.context`` alone."""
