"""Handing accounts on as Excel workbooks."""

from kamdesk.ui.dossiers.export_dialog import export_dossiers

__all__ = ["export_dossiers"]
