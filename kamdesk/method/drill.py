"""Going through the cards of a rehearsal: a card that is not sure yet comes back (method §6)."""

from __future__ import annotations

from collections.abc import Sequence

from kamdesk.method.rehearsal import Card

COMES_BACK_AFTER = 2
"""So many other cards lie between a card and its return, if there are as many."""


class Drill:
    """The cards of one behaviour. The one in front is turned, judged, and goes or comes back."""

    def __init__(self, cards: Sequence[Card]) -> None:
        self.cards = tuple(cards)
        self.turned = False
        self._waiting = list(range(len(self.cards)))
        self._unsure: set[int] = set()
        self._judged: set[int] = set()

    @property
    def current(self) -> Card | None:
        """The card in front; None when all are done."""
        return self.cards[self._waiting[0]] if self._waiting else None

    @property
    def left(self) -> int:
        """How many cards are still to come, the one in front among them."""
        return len(self._waiting)

    @property
    def seen(self) -> int:
        """How many different cards were judged."""
        return len(self._judged)

    @property
    def sure(self) -> int:
        """How many cards were sure the first time."""
        return len(self._judged - self._unsure)

    @property
    def look_again(self) -> tuple[Card, ...]:
        """The cards that were not sure the first time, in order."""
        return tuple(self.cards[place] for place in sorted(self._unsure))

    def turn(self) -> None:
        """Show the back of the card in front."""
        self.turned = self.current is not None

    def judge(self, *, sure: bool) -> None:
        """Sure: it goes. Otherwise it comes back after the next ones. Only a card that was turned
        can be judged."""
        if not self.turned or not self._waiting:
            return
        place = self._waiting.pop(0)
        self._judged.add(place)
        self.turned = False
        if not sure:
            self._unsure.add(place)
            self._waiting.insert(min(COMES_BACK_AFTER, len(self._waiting)), place)
