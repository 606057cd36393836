"""Tables for a terminal, with Chinese counted as it stands: two columns a character."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def table(
    headers: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[int] = ()
) -> Iterator[str]:
    """Lines of a table; ``numbers`` are the columns that go to the right."""
    from kamdesk.exchange.dossier.text import width

    everything = [list(headers), *rows]
    widest = [max(width(row[at]) for row in everything) for at in range(len(headers))]
    for row in everything:
        cells = []
        for at, value in enumerate(row):
            gap = " " * (widest[at] - width(value))
            cells.append(gap + value if at in numbers else value + gap)
        yield "  ".join(cells).rstrip()
