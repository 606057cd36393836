"""The screen's language: our texts and Qt's own, and how numbers and days are written."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from kamdesk import paths

_LOCALES = {"zh": "zh_CN", "en": "en_GB"}


def use_language(app: QApplication, language: str) -> None:
    """Replace the texts of the application. Windows built before keep theirs: build them anew.

    English too has a file, for its plurals.
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
    name = _LOCALES.get(language, "en_GB")
    QLocale.setDefault(QLocale(name))
    short = "zh_CN" if language == "zh" else "en"
    _install(app, f"kamdesk_{short}", str(paths.resources() / "translations"))
    if language == "zh":
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _install(app, "qtbase_zh_CN", folder)


def _install(app: QApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)


def system_language() -> str:
    """``zh`` where the system speaks Chinese, else ``en``."""
    chinese = QLocale.system().language() == QLocale.Language.Chinese
    return "zh" if chinese else "en"
