"""Satisfaction surveys wherever they show: writing answers down, forms out and in."""

from kamdesk.ui.surveying.deeds import SurveyDeeds
from kamdesk.ui.surveying.phrases import gap_chip, survey_row
from kamdesk.ui.surveying.survey_dialog import SurveyDialog

__all__ = ["SurveyDeeds", "SurveyDialog", "gap_chip", "survey_row"]
