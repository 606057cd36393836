"""The user's own entries of the two libraries: questions, and answers to objections (method §6).

Shipped entries lie in ``resources/questions`` and ``resources/objections``; a question or
objection of a meeting names either by its key.
"""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import NAME, Base, Binned, Travelling, stored
from kamdesk.models.kinds import BuyingRole, ObjectionKind, QuestionKind


class BankQuestion(Travelling, Binned, Base):
    """A question of the user's own; its key in the bank is ``own.<uid>``."""

    __tablename__ = "bank_question"

    kind: Mapped[QuestionKind] = mapped_column(stored(QuestionKind))
    text: Mapped[str]
    topic: Mapped[str] = mapped_column(NAME, default="")
    """The difficulty that it belongs to."""
    industry: Mapped[str] = mapped_column(NAME, default="")
    product_line: Mapped[str] = mapped_column(NAME, default="")
    role: Mapped[BuyingRole | None] = mapped_column(stored(BuyingRole))
    note: Mapped[str] = mapped_column(default="")


class ObjectionAnswer(Travelling, Binned, Base):
    """An objection and an answer to it of the user's own; its key is ``own.<uid>``."""

    __tablename__ = "objection_answer"

    kind: Mapped[ObjectionKind] = mapped_column(stored(ObjectionKind))
    text: Mapped[str]
    answer: Mapped[str] = mapped_column(default="")
    industry: Mapped[str] = mapped_column(NAME, default="")
    product_line: Mapped[str] = mapped_column(NAME, default="")
    note: Mapped[str] = mapped_column(default="")
