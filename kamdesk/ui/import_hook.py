"""Spares start-up the reading of every module's source (decision 0007).

PySide6 wraps ``__import__`` for its ``from __feature__ import …`` switch: after each import, of any
library, it reads the module's source text to see whether it mentions PySide6. We use no such
switch, so the answer may be *no* without looking.
"""

from __future__ import annotations


def keep_sources_closed() -> None:
    """Answer PySide's question without reading; where it is asked otherwise, change nothing."""
    import PySide6.QtCore  # noqa: F401  (installs the hook)

    try:
        from shibokensupport import feature
    except ImportError:
        return
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda _module: False
