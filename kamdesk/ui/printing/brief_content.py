"""What the brief says, block by block, and how soon each line gives way when the page is full.

Never: the advance, open promises (the first four), who decides, the first three difficulties.
Then, first to go: kept rates and birthdays, far-off facts, evidence, objections beyond the first,
other open needs, extra implications, later statements, later people.
"""

from __future__ import annotations

from collections.abc import Iterator

from kamdesk import words
from kamdesk.models.kinds import NeedKind
from kamdesk.services.meeting_page import Chain
from kamdesk.ui.printing import amounts
from kamdesk.ui.printing.brief_surroundings import Surroundings
from kamdesk.ui.printing.paragraph import KEEP, Paragraph, Run, mixed, plain

_MANY_CHAINS = 3


class Content(Surroundings):
    """All lines of one brief in one language."""

    def opening(self) -> tuple[Paragraph, ...]:
        """Purpose and first words."""
        purpose, lines = self.fields["purpose"], []
        if purpose:
            lines.append(plain(purpose, 3, "muted", lines=2))
        if self.fields["opening"]:
            lines.append(plain(self.fields["opening"], 1, lines=3))
        return tuple(lines)

    def discover(self) -> tuple[Paragraph, ...]:
        """Background questions, then each chain."""
        return tuple(self._discover())

    def _discover(self) -> Iterator[Paragraph]:
        background = [q.text for q in self.page.background if q.text]
        if background:
            numbered = "  ".join(f"{n}) {text}" for n, text in enumerate(background, 1))
            mark = self.say("background")
            yield Paragraph((Run(numbered),), KEEP, mark, self._indent(), lines=3)
        for place, chain in enumerate(self.page.chains):
            yield from self._chain(chain, place)
        if not background and not self.page.chains:
            yield plain(self.say("no_questions"), tone="warn")

    def _chain(self, chain: Chain, place: int) -> Iterator[Paragraph]:
        first = chain.difficulty
        stay = KEEP if place < _MANY_CHAINS else 6
        head = [Run(first.topic, bold=True), Run(f"  {first.text}" if first.topic else first.text)]
        if chain.yearly_cost:
            cost = amounts.whole(chain.yearly_cost, self.page.currency)
            head.append(Run("  " + self.say("per_year", amount=cost), bold=True))
        yield Paragraph(tuple(head), stay, self.say("difficulty"), self._indent(), lines=2)
        kinds = (
            ("implication", chain.implications, "no_implication"),
            ("benefit", chain.benefits, "no_benefit"),
        )
        for kind, questions, missing in kinds:
            mark = words.text(f"question.{kind}", self.lang)
            text = "  ".join(q.text for q in questions)
            run = Run(text) if text else Run(self.say(missing), "warn")
            yield Paragraph((run,), 2 if stay == KEEP else 6, mark, self._indent(), lines=2)
        for need in chain.needs[:2]:
            explicit = need.kind is NeedKind.EXPLICIT
            mark = words.of(need.kind, self.lang)
            said = self.quote(need.client_words or need.text, need.contact)
            run = Run(said, "good" if explicit else "warn")
            yield Paragraph((run,), 5, mark, self._indent(), lines=2)

    def needs(self) -> tuple[Paragraph, ...]:
        """Open needs that no chain of this plan takes up."""
        return tuple(
            mixed(
                [
                    Run(words.of(need.kind, self.lang) + " ", "muted"),
                    Run(self.quote(need.client_words, need.contact) if need.client_words
                        else need.text),
                ],
                6 + min(place, 2),
                bullet=True,
            )
            for place, need in enumerate(self.brief.needs)
        )  # fmt: skip

    def prove(self) -> tuple[Paragraph, ...]:
        """Feature, advantage, benefit, and the evidence."""
        lines = []
        for place, said in enumerate(self.page.statements):
            parts = {"feature": said.feature, "advantage": said.advantage, "benefit": said.benefit}
            whole = all(parts.values())
            text = self.say("fab", **parts) if whole else " → ".join(filter(None, parts.values()))
            if said.evidence:
                text += " " + self.say("evidence", evidence=said.evidence)
            lines.append(plain(text, 2 + min(place, 5), bullet=True))
        return tuple(lines)

    def objections(self) -> tuple[Paragraph, ...]:
        """Objections with our answer."""
        return tuple(
            mixed(
                [
                    Run(words.of(objection.kind, self.lang) + "  ", bold=True),
                    Run(self.quote(objection.text, "")),
                    Run(f"  → {objection.answer}" if objection.answer else "", "muted"),
                ],
                3 + min(place, 4),
                bullet=True,
            )
            for place, objection in enumerate(self.brief.objections)
        )

    def commit(self) -> tuple[Paragraph, ...]:
        """Summary of benefits and what to bring."""
        lines = [plain(self.fields["summary"], 1, lines=3)] if self.fields["summary"] else []
        if self.fields["materials"]:
            bring = self.say("bring", materials=self.fields["materials"])
            lines.append(plain(bring, 5, "muted", lines=2))
        return tuple(lines)

    def _indent(self) -> float:
        return 44.0 if self.lang == "zh" else 78.0
