"""What there is to see of keeping the accounts: the day, the contact plan, reminders, risk, and
the book on a day of the past."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from screenshots_cast import Cast, Scene, opened, scroll_to
from screenshots_stage import Stage
from sqlalchemy.orm import Session

from kamdesk.services import meeting_list, meetings, reminders, working_calendars
from kamdesk.services.contact_plan.agenda import monday
from kamdesk.ui.past import step_days

VIEWS = ("week", "agenda", "coverage")
RISKS = ("churn", "health", "lifecycle")
SETTINGS = ("general", "fields", "method", "contacts", "satisfaction")
A_YEAR = 366


def keeping_scenes() -> list[Scene]:
    """Every screen and state once."""
    return [
        _free_today,
        _below_today,
        *(opened(f"contact_plan_{view}", "contact_plan", _always(view)) for view in VIEWS),
        _done_form,
        _holiday_week,
        _reminders("reminders"),
        *(opened(f"risk_{tab}", "risk", _always(tab)) for tab in RISKS),
        _win_back,
        _account_past,
        _portfolio_past,
        *(opened(f"settings_{tab}", "settings", _always(tab)) for tab in SETTINGS),
    ]


def keeping_empty() -> list[Scene]:
    """What a new book shows of it."""
    return [
        *(opened(f"contact_plan_{view}_empty", "contact_plan", _always(view)) for view in VIEWS),
        opened("risk_empty", "risk"),
        _reminders("reminders_empty"),
    ]


def keeping_stressed(mark: str) -> list[Scene]:
    """What suffers first from large text or little room."""
    return [
        opened(f"contact_plan_week_{mark}", "contact_plan", _always("week")),
        opened(f"contact_plan_coverage_{mark}", "contact_plan", _always("coverage")),
        *(opened(f"risk_{tab}_{mark}", "risk", _always(tab)) for tab in RISKS),
        opened(f"account_health_{mark}", "account", lambda who: (who.account, "health")),
    ]


def _always(target: str) -> Callable[[Cast], object]:
    return lambda _who: target


def _below_today(stage: Stage, _who: Cast) -> None:
    """What stands further down on Today."""
    from kamdesk.ui.today.touches_card import TouchesCard

    stage.open("today")
    stage.settle()
    card = stage.window.findChild(TouchesCard)
    assert card is not None, "the day has no contacts"
    scroll_to(card)
    stage.take("today_below")


def _free_today(stage: Stage, _who: Cast) -> None:
    """A day without a meeting to come."""

    def call_off(session: Session) -> None:
        for row in meeting_list.upcoming(session):
            meetings.cancel(session, row.id)

    stage.ctx.write("cancel_meeting", call_off)
    try:
        stage.open("today")
        stage.take("today_free")
    finally:
        stage.ctx.undo()


def _done_form(stage: Stage, _who: Cast) -> None:
    """What came of the first contact, asked below the week and within the agenda."""
    from kamdesk.ui.contact_plan import ContactPlanScreen

    stage.open("contact_plan", "week")
    stage.settle()
    screen = stage.window.current_screen()
    assert isinstance(screen, ContactPlanScreen)
    line = next(line for lane in screen.week.lanes() for line in lane.cards.lines)
    screen.week.ask_done(line)
    stage.take("contact_plan_done")
    screen.week.panel.close_panel()


def _holiday_week(stage: Stage, _who: Cast) -> None:
    """The week of the next public holiday."""
    from kamdesk.ui.contact_plan import ContactPlanScreen

    stage.open("contact_plan", "week")
    screen = stage.window.current_screen()
    assert isinstance(screen, ContactPlanScreen)
    today, lang = stage.ctx.today(), stage.ctx.language
    last = today + timedelta(days=A_YEAR)
    free = stage.ctx.read(lambda s: working_calendars.names_of_free_days(s, today, last, lang))
    weekday = min(day for day in free if day.weekday() < 5)
    screen.week_bar.step((monday(weekday) - screen.week_bar.first).days // 7)
    stage.take("contact_plan_holiday")
    screen.week_bar.to_today()


def _reminders(name: str) -> Scene:
    """What waits, over the account list."""

    def scene(stage: Stage, _who: Cast) -> None:
        from kamdesk.models.base import now
        from kamdesk.ui.reminding.panel import ReminderPanel

        stage.open("accounts")
        panel = ReminderPanel(stage.ctx, stage.window)
        waiting = stage.ctx.read(lambda s: reminders.waiting(s, now()))
        panel.show_dues([*waiting.told, *waiting.fresh])
        panel.appear()
        stage.take(name)
        panel.hide()
        panel.deleteLater()

    return scene


def _win_back(stage: Stage, _who: Cast) -> None:
    """The plan of an account at risk, unfolded in the list."""
    from kamdesk.ui.risk import RiskScreen

    stage.open("risk", "churn")
    stage.settle()
    screen = stage.window.current_screen()
    assert isinstance(screen, RiskScreen)
    card = next(card for card in screen.churn.cards.values() if card.line.plan is not None)
    card.unfold()
    stage.settle()
    scroll_to(card)
    stage.take("risk_win_back")


def _account_past(stage: Stage, who: Cast) -> None:
    """The account a quarter ago, and the map below."""
    from kamdesk.ui.account import AccountScreen
    from kamdesk.ui.account.past.map_card import MapCard

    stage.open("account", who.account)
    screen = stage.window.current_screen()
    assert isinstance(screen, AccountScreen)
    screen.show_past(step_days(stage.ctx.today())[1])
    stage.take("account_past")
    drawn = screen.findChild(MapCard)
    assert drawn is not None
    scroll_to(drawn)
    stage.take("account_past_map")
    screen.refresh_today()


def _portfolio_past(stage: Stage, _who: Cast) -> None:
    from kamdesk.ui.tiers import TiersScreen

    stage.open("tiers")
    stage.settle()
    screen = stage.window.current_screen()
    assert isinstance(screen, TiersScreen)
    screen.show_past(step_days(stage.ctx.today())[1])
    stage.take("tiers_past")
    screen.leave_past()
