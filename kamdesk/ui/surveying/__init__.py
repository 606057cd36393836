"""Satisfaction surveys wherever they show: writing answers down, forms out and in."""

from kamdesk.ui.surveying.deeds import SurveyDeeds
from kamdesk.ui.surveying.dropping import dropped_forms
from kamdesk.ui.surveying.files import SurveyFiles
from kamdesk.ui.surveying.phrases import gap_chip, rates, standing_row, survey_row
from kamdesk.ui.surveying.survey_dialog import SurveyDialog

__all__ = [
    "SurveyDeeds",
    "SurveyDialog",
    "SurveyFiles",
    "dropped_forms",
    "gap_chip",
    "rates",
    "standing_row",
    "survey_row",
]
