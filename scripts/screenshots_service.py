"""What there is to see of service: cases, processes, satisfaction, and what goes to a client."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from screenshots_cast import Cast, Scene, opened
from screenshots_stage import Stage

from kamdesk.models.kinds import ServiceKind
from kamdesk.services import service_cases, surveys

if TYPE_CHECKING:
    from kamdesk.ui.service import ServiceScreen

TABS = ("cases", "templates", "surveys")


def service_scenes() -> list[Scene]:
    """Every screen and state once."""
    return [
        *(opened(f"service_{tab}", "service", _always(tab)) for tab in TABS),
        _as_list,
        _case_page,
        _new_case,
        _close_complaint,
        _one_account,
        _survey,
        _form,
    ]


def service_empty() -> list[Scene]:
    """What a new book shows of it."""
    return [opened(f"service_{tab}_empty", "service", _always(tab)) for tab in TABS]


def service_stressed(mark: str) -> list[Scene]:
    """What suffers first from large text or little room."""
    return [
        *(opened(f"service_{tab}_{mark}", "service", _always(tab)) for tab in TABS),
        lambda stage, who: _case_page(stage, who, f"_{mark}"),
    ]


def _always(target: str) -> Callable[[Cast], object]:
    return lambda _who: target


def _screen(stage: Stage, target: object) -> ServiceScreen:
    from kamdesk.ui.service import ServiceScreen

    stage.open("service", target)
    stage.settle()
    screen = stage.window.current_screen()
    assert isinstance(screen, ServiceScreen)
    return screen


def _as_list(stage: Stage, _who: Cast) -> None:
    screen = _screen(stage, "cases")
    screen.cases.view.setFocus()  # as whoever presses it
    screen.cases.view.set_value("list")
    screen.cases.view.edited.emit()
    stage.take("service_list")
    screen.cases.view.set_value("board")
    screen.cases.view.edited.emit()


def _case_page(stage: Stage, _who: Cast, mark: str = "") -> None:
    """The case that presses most."""
    cases = stage.ctx.read(service_cases.listed)
    _screen(stage, next(one for one in cases if one.closed_on is None).id)
    stage.take(f"service_case{mark}")


def _new_case(stage: Stage, who: Cast) -> None:
    from kamdesk.ui.servicing import NewCaseDialog

    _screen(stage, "cases")
    stage.take("service_new_case", NewCaseDialog(stage.window, stage.ctx, who.account))


def _close_complaint(stage: Stage, _who: Cast) -> None:
    from kamdesk.ui.servicing.close_dialog import CloseDialog

    cases = stage.ctx.read(service_cases.listed)
    about = [one for one in cases if one.kind is ServiceKind.COMPLAINT and one.closed_on is None]
    _screen(stage, about[0].id)
    dialog = CloseDialog(stage.window, stage.ctx, about[0], asks_survey=True)
    stage.take("service_close", dialog)


def _one_account(stage: Stage, _who: Cast) -> None:
    """Trend and answers of the first account that answered."""
    screen = _screen(stage, "surveys")
    answered = [one for one in stage.ctx.read(surveys.listed) if one.answered_on is not None]
    screen.surveys.narrow(answered[0].account_id)
    stage.take("service_surveys_account")
    screen.surveys.narrow(None)


def _survey(stage: Stage, who: Cast) -> None:
    from kamdesk.ui.surveying.survey_dialog import SurveyDialog

    _screen(stage, "surveys")
    stage.take("service_answer", SurveyDialog(stage.window, stage.ctx, who.account))


def _form(stage: Stage, who: Cast) -> None:
    from kamdesk.ui.surveying.form_dialog import FormDialog

    _screen(stage, "surveys")
    stage.take("service_form", FormDialog(stage.window, stage.ctx, who.account))
