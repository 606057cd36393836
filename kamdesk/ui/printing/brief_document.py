"""The one-page brief on A4: laid out once, drawn as PDF, on the printer and on the screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kamdesk import words
from kamdesk.services.brief import Brief
from kamdesk.ui.printing import amounts, ink
from kamdesk.ui.printing.brief_content import Content
from kamdesk.ui.printing.paragraph import Paragraph, Run
from kamdesk.ui.printing.pdf_file import write_page
from kamdesk.ui.printing.sheet import Section, Sheet

_CHART_HEIGHT = 64.0
_HAND_LINE = 25.0
_MOST_HAND_LINES = 24


def write_pdf(brief: Brief, path: Path, language: words.Lang) -> None:
    """Write the brief as a PDF of exactly one A4 page, fonts embedded.

    Works without a window. Raises ``FileError`` as ``pdf_file.write_page`` does.
    """
    title = f"{words.text('brief.title', language)} {brief.page.account}"
    write_page(path, title, lambda painter: paint(painter, brief, language))


def paint(painter: QPainter, brief: Brief, language: words.Lang) -> None:
    """Draw the page in layout units of 1/96 inch (see ``sheet.WIDTH`` and ``HEIGHT``)."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    lay_out(brief, language).draw(painter)


def file_name(brief: Brief, language: words.Lang) -> str:
    """A name for the file, without characters that a file name may not hold."""
    day = brief.page.fields["starts_at"].astimezone().date().isoformat()
    name = words.text("brief.file_name", language, date=day, name=brief.page.account)
    return "".join("_" if c in '<>:"/\\|?*' or ord(c) < 32 else c for c in name) + ".pdf"


def lay_out(brief: Brief, language: words.Lang) -> Sheet:
    """The sheet with all that fits on it."""
    content = Content(brief, language)
    advance = _advance_lines(content)
    width = 794 - 2 * 42 - 26.0
    box = sum(line.height(width) for line in advance) + 14
    sheet = Sheet(
        rows=tuple(row for row in _rows(content) if row),
        head=lambda painter, rect: _head(painter, rect, content, advance, box),
        head_height=54 + box + 12,
        foot=lambda painter, rect: _foot(painter, rect, content),
        foot_height=64,
    ).fitted()
    return _with_hand_lines(sheet)


def _rows(content: Content) -> list[tuple[Section, ...]]:
    say = content.say
    chart = content.brief.sales
    business = Section(say("business"), content.business())
    if any(figure.revenue for figure in chart.months):
        business = Section(
            say("business"),
            content.business(),
            lambda painter, rect: _bars(painter, rect, content.brief),
            _CHART_HEIGHT,
        )
    rows: list[tuple[Section, ...]] = [
        (Section(say("people"), content.people()), Section(say("promises"), content.promises())),
        (business, Section(say("going_on"), content.going_on())),
    ]
    if content.opening():
        rows.append((Section(say("step_open"), content.opening()),))
    rows.append((Section(say("step_discover"), content.discover()),))
    if content.needs():
        rows.append((Section(say("needs"), content.needs()),))
    if content.prove():
        rows.append((Section(say("step_prove"), content.prove()),))
    last = tuple(
        Section(say(title), paragraphs)
        for title, paragraphs in (
            ("objections", content.objections()),
            ("step_commit", content.commit()),
        )
        if paragraphs
    )
    return [*rows, last]


def _advance_lines(content: Content) -> tuple[Paragraph, ...]:
    tone = "text" if content.fields["advance_action"] else "warn"
    lines = [Paragraph((Run(content.advance(), tone, True),), lines=2, size=13)]
    if content.fallbacks():
        lines.append(Paragraph((Run(content.fallbacks(), "muted"),), lines=2))
    return tuple(lines)


def _head(
    painter: QPainter, rect: QRectF, content: Content, advance: tuple[Paragraph, ...], box: float
) -> None:
    page, lang = content.page, content.lang
    starts = content.fields["starts_at"].astimezone()
    facts = [
        content.say("title"),
        f"{starts:%Y-%m-%d} {amounts.weekday(starts.date(), lang)} {starts:%H:%M}",
        words.text("paper.minutes", lang, minutes=content.fields["minutes"]),
        content.fields["place"],
        content.say("meeting_no", number=page.number),
    ]
    beside_chip, beside_why = _tier_chip(painter, rect, content)
    line = Paragraph((Run(" · ".join(filter(None, facts)), "muted"),), lines=1)
    line.draw(painter, rect.x(), rect.y(), rect.width() - beside_chip)
    name = Paragraph((Run(page.account, "text", True),), lines=1, size=20)
    name.draw(painter, rect.x(), rect.y() + 19, rect.width() - beside_why)
    frame = QRectF(rect.x(), rect.y() + 54, rect.width(), box)
    painter.setPen(QPen(QColor(ink.paper().accent), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, 6, 6)
    y = frame.y() + 7
    for part in advance:
        part.draw(painter, frame.x() + 13, y, frame.width() - 26)
        y += part.height(frame.width() - 26)


def _tier_chip(painter: QPainter, rect: QRectF, content: Content) -> tuple[float, float]:
    """Tier and why at the upper right; returns the widths that they take, one below the other."""
    brief, lang = content.brief, content.lang
    tier = brief.page.tier
    word = words.of(tier, lang) if tier else words.text("tier.not_rated", lang)
    font = ink.font(12, bold=True)
    painter.setFont(font)
    width = painter.fontMetrics().horizontalAdvance(word) + 34.0
    chip = QRectF(rect.right() - width, rect.y() + 2, width, 22)
    tint, color = ink.paper().chip(tier.value if tier else "neutral")[::-1]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tint))
    painter.drawRoundedRect(chip, 11, 11)
    _tier_shape(painter, QRectF(chip.x() + 10, chip.y() + 6.5, 9, 9), content, color)
    painter.setPen(QColor(color))
    painter.drawText(
        chip.adjusted(24, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word
    )
    why = _why(content)
    painter.setFont(ink.font(10))
    painter.setPen(QColor(ink.paper().muted))
    room = painter.fontMetrics().horizontalAdvance(why) + 6.0 if why else 0.0
    below = QRectF(rect.right() - room, chip.bottom() + 3, room, 14)
    painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, why)
    return width + 8, max(width, room) + 8


def _tier_shape(painter: QPainter, rect: QRectF, content: Content, color: str) -> None:
    from kamdesk.ui.widgets.painting import paint_shape

    tier = content.page.tier
    paint_shape(painter, rect, tier.value if tier else "neutral", color)


def _why(content: Content) -> str:
    rank, rule = content.brief.rank, content.brief.rule
    parts = []
    if rule is not None:
        parts.append(words.text(f"rule.{rule.value}", content.lang))
    if rank is not None:
        parts.append(words.text("paper.rank", content.lang, rank=rank))
    return " · ".join(parts)


def _bars(painter: QPainter, rect: QRectF, brief: Brief) -> None:
    """Revenue of twelve months; the last three stand out when they fell behind a year ago."""
    palette, months = ink.paper(), brief.sales.months
    highest = max(1, *(figure.revenue for figure in months))
    step = min(rect.width() / len(months), 30)
    fell = (brief.sales.change_percent or 0) <= -10
    base = rect.bottom() - 13
    painter.setPen(Qt.PenStyle.NoPen)
    for place, figure in enumerate(months):
        height = max(figure.revenue, 0) / highest * (rect.height() - 15)
        tone = palette.warn if fell and place >= len(months) - 3 else palette.accent
        x = rect.x() + place * step
        painter.fillRect(QRectF(x, base - height, step * 0.7, height), QColor(tone))
    painter.fillRect(QRectF(rect.x(), base, step * len(months), 0.75), QColor(palette.line_strong))
    painter.setFont(ink.font(9))
    painter.setPen(QColor(palette.muted))
    for place, figure in enumerate(months):
        label = QRectF(rect.x() + place * step, base + 1, step * 0.7, 12)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(figure.month.month))


def _with_hand_lines(sheet: Sheet) -> Sheet:
    """Fill what is free with lines to write on, at most a few."""
    count = min(int((sheet.free() - 12) / _HAND_LINE), _MOST_HAND_LINES)
    if count < 2:
        return sheet
    plain_foot = sheet.foot
    extra = count * _HAND_LINE

    def foot(painter: QPainter, rect: QRectF) -> None:
        for place in range(count):
            y = rect.y() + (place + 0.6) * _HAND_LINE
            painter.fillRect(QRectF(rect.x(), y, rect.width(), 0.6), QColor(ink.paper().line))
        plain_foot(painter, rect.adjusted(0, extra, 0, 0))

    return Sheet(sheet.rows, sheet.head, sheet.head_height, foot, sheet.foot_height + extra)


def _foot(painter: QPainter, rect: QRectF, content: Content) -> None:
    """Outcome to tick, and both sides' promises to fill in by hand."""
    palette, lang = ink.paper(), content.lang
    line = QRectF(rect.x(), rect.y() + 4, rect.width(), 0.75)
    painter.fillRect(line, QColor(palette.line_strong))
    outcomes = "   ".join(
        f"\N{WHITE SQUARE} {words.text('outcome.' + key, lang)}"
        for key in ("order", "advance", "continuation", "no_sale")
    )
    first = Paragraph((Run(f"{content.say('result')}   {outcomes}", "muted"),), lines=1)
    first.draw(painter, rect.x(), rect.y() + 12, rect.width())
    half = rect.width() / 2
    for place, key in enumerate(("their_promise", "our_promise")):
        left = rect.x() + place * half
        _blank(painter, QRectF(left, rect.y() + 40, half - 12, 18), content, key)


def _blank(painter: QPainter, rect: QRectF, content: Content, key: str) -> None:
    painter.setFont(ink.font())
    painter.setPen(QColor(ink.paper().muted))
    align = Qt.AlignmentFlag.AlignVCenter
    word, by = content.say(key), content.say("by_date")
    used = painter.fontMetrics().horizontalAdvance(word) + 6.0
    date_room = painter.fontMetrics().horizontalAdvance(by) + 6.0
    painter.drawText(rect, align, word)
    end = rect.right() - 62 - date_room
    painter.drawText(QRectF(end + 4, rect.y(), date_room, rect.height()), align, by)
    line = QColor(ink.paper().faint)
    painter.fillRect(QRectF(rect.x() + used, rect.bottom() - 2, end - rect.x() - used, 0.75), line)
    painter.fillRect(QRectF(end + 4 + date_room, rect.bottom() - 2, 58, 0.75), line)
