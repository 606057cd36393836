"""The head of the account page: the way here, the name, the verdicts, the next thing to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.models.kinds import ChurnLevel, LifecycleStage
from kamdesk.services import past, readings, service_cases
from kamdesk.services.account_page import AccountPage
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.levels import health_tone, level_tone
from kamdesk.ui.past import PastButton
from kamdesk.ui.widgets import ChipButton, PageHeader, button


class AccountHeader(PageHeader):
    """Breadcrumb accounts › parent › account, tier and stage, dossier, brief and meeting."""

    open_requested = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._page: AccountPage | None = None
        self.past = PastButton(
            lambda: (ctx.read(lambda s: past.begins(s, self._id())), ctx.today())
        )
        self._dossier = button(self.tr("Export dossier"))
        self._brief = button(self.tr("Meeting brief"))
        self._meeting = button(self.tr("Arrange meeting"), "primary")
        self.set_actions([self.past, self._dossier, self._brief, self._meeting])
        self._dossier.clicked.connect(lambda: self._go("dossier", [self._id()]))
        self._meeting.clicked.connect(lambda: self._go("new_meeting", self._id()))
        self._brief.clicked.connect(self._open_brief)
        self.crumb_chosen.connect(self._follow)

    def show_page(self, page: AccountPage) -> None:
        """Show an account."""
        self._page = page
        self.set_title(page.fields["name"])
        self.set_crumbs(self._crumbs_of(page), self._note(page))
        self.set_chips([] if self._ctx.client_safe else self._verdicts(page))
        self.past.setVisible(not self._ctx.client_safe)
        planned = page.next_meeting is not None
        self._brief.setEnabled(planned)
        self._brief.setToolTip("" if planned else self.tr("No meeting is planned"))

    def show_past(self) -> None:
        """Leave the verdicts of today out."""
        self.set_chips([])

    def _crumbs_of(self, page: AccountPage) -> list[tuple[str, str]]:
        crumbs = [("accounts", self.tr("Accounts"))]
        if page.parent is not None:
            crumbs.append((f"account:{page.parent[0]}", page.parent[1]))
        return [*crumbs, ("", page.fields["code"])]

    def _note(self, page: AccountPage) -> str:
        place = [page.fields["city"], page.fields["industry"]]
        if page.subsidiaries:
            place.append(self.tr("%n subsidiary(ies)", "", len(page.subsidiaries)))
        shown = " · ".join(part for part in place if part)
        return f" · {shown}" if shown else ""

    def _verdicts(self, page: AccountPage) -> list[QWidget]:
        tier, stage = page.fields["tier"], page.fields["stage"]
        rated = ChipButton(self._ctx.word(f"tier.{tier or 'not_rated'}"), tier or "neutral")
        chips = [rated]
        assessment = page.verdict.assessment if page.verdict else None
        if assessment is not None and tier is not None:
            score = self.tr("Key score %1") if assessment.key else self.tr("Score %1")
            tone = "accent" if assessment.key else "neutral"
            chips.append(ChipButton(score.replace("%1", formats.score(assessment.score)), tone))
        for chip in chips:
            chip.setToolTip(self.tr("Why this tier"))
            chip.clicked.connect(lambda: self._go("account", (self._id(), "verdict")))
        danger = stage is LifecycleStage.WIN_BACK
        stands = ChipButton(words.of(stage, self._ctx.language), "bad" if danger else "good")
        return [*chips, *self._lead_to_health([stands, *self._kept(page)]), *self._late(page)]

    def _kept(self, page: AccountPage) -> list[ChipButton]:
        """Churn where it warns, and health, as of today."""
        today = self._ctx.today()
        reading = self._ctx.read(lambda s: readings.of_account(s, page.id, today))
        if reading is None:
            return []
        chips, churn, health = [], reading.churn, reading.health.score
        if churn.level is not ChurnLevel.LOW:
            told = self._ctx.word(f"risk.churn_{churn.level.value}", score=churn.score)
            chips.append(ChipButton(told, level_tone(churn.level)))
        if health is not None:
            chips.append(
                ChipButton(self._ctx.word("risk.health_score", score=health), health_tone(health))
            )
        return chips

    def _lead_to_health(self, chips: list[ChipButton]) -> list[ChipButton]:
        """Each says why where it is pressed."""
        for chip in chips:
            chip.setToolTip(self.tr("Why: facts and points"))
            chip.clicked.connect(lambda: self._go("account", (self._id(), "health")))
        return chips

    def _late(self, page: AccountPage) -> list[QWidget]:
        """A service step that is past its date; it leads to the service of the account."""
        today = self._ctx.today()
        late = self._ctx.read(lambda s: service_cases.late_of(s, today, [page.id])).get(page.id)
        if late is None:
            return []
        chip = ChipButton(self._ctx.word("case.late_days", days=late.days), "bad")
        chip.setToolTip(late.step)
        chip.clicked.connect(lambda: self._go("account", (page.id, "service")))
        return [chip]

    def _id(self) -> int:
        assert self._page is not None
        return self._page.id

    def _go(self, kind: str, target: object) -> None:
        self.open_requested.emit(kind, target)

    def _open_brief(self) -> None:
        meeting = self._page.next_meeting if self._page else None
        if meeting is not None:
            self._go("brief", meeting.id)

    def _follow(self, key: str) -> None:
        kind, _, target = key.partition(":")
        self._go(kind, int(target) if target else None)
