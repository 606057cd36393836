"""The question bank: shipped and own questions, what became of them, which suit (method §6)."""

from kamdesk.services.question_bank.adopting import Taken, adopt, take
from kamdesk.services.question_bank.catalogue import BankEntry, entries, found
from kamdesk.services.question_bank.counting import Counts, counts
from kamdesk.services.question_bank.own import add, edit, own_fields, put_in_bin
from kamdesk.services.question_bank.suggesting import (
    BankAtHand,
    Suggestion,
    Wish,
    at_hand,
    suggest,
    suggest_each,
)

__all__ = [
    "BankAtHand",
    "BankEntry",
    "Counts",
    "Suggestion",
    "Taken",
    "Wish",
    "add",
    "adopt",
    "at_hand",
    "counts",
    "edit",
    "entries",
    "found",
    "own_fields",
    "put_in_bin",
    "suggest",
    "suggest_each",
    "take",
]
