"""The blocks of the style page, one function each; ``gallery.py`` puts them together."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kamdesk import paths
from kamdesk.ui import theme
from kamdesk.ui import widgets as kit
from kamdesk.ui.widgets.push_button import Role

Words = dict[str, Any]
TIERS = ("platinum", "gold", "iron", "lead", None)


def hero(words: Words) -> QWidget:
    card = kit.Card(words["hero"], hint=words["hero_hint"], stripe="accent", title_role="hero")
    card.add_chip(kit.TierChip(words["tiers"][1], "gold"))
    card.add_chip(kit.StateChip(words["health"], "warn"))
    for tone in ("good", "warn", "bad", "neutral"):
        line = QHBoxLayout()
        line.addWidget(kit.Mark(tone, tone))
        line.addWidget(kit.Label(words["lack"], tone=tone if tone != "neutral" else "muted"), 1)
        card.add(line)
    actions = QHBoxLayout()
    actions.addWidget(kit.button(words["brief"], "primary"))
    actions.addWidget(kit.button(words["plan"]))
    actions.addSpacing(8)
    actions.addWidget(kit.KeyCap("F5"))
    actions.addWidget(kit.Label(words["brief"], "small", "muted", wrap=False))
    actions.addStretch(1)
    card.add(actions)
    return card


def promises(words: Words) -> QWidget:
    card = kit.Card(words["promises"], words["promises_suffix"], words["promises_hint"])
    tones = (("late", "bad"), ("today", "warn"))
    rows = [
        kit.Row(
            [kit.Span(words[when], tone, True), kit.Span(first)],
            second,
            actions=[
                kit.button(words["done"], small=True),
                kit.button(words["move"], small=True),
            ],
            key=first,
        )
        for (when, tone), first, second in zip(
            tones, words["promise"], words["circumstance"], strict=True
        )
    ]
    rows.append(
        kit.Row(
            [kit.Span(words["title"], bold=True)],
            words["circumstance"][0],
            chips=[kit.StateChip(words["neutral"], "neutral")],
            lead=kit.Mark("good", "good"),
        )
    )
    card.add(kit.RowList(rows))
    return card


def flow(words: Words) -> QWidget:
    card = kit.Card(words["nothing"], "6")
    holder = QWidget()
    line = kit.FlowLayout(holder)
    for text, tier in zip(words["days"], TIERS, strict=False):
        line.addWidget(kit.ChipButton(text, tier or "neutral"))
    for text, tier in zip(words["tiers"], TIERS, strict=True):
        line.addWidget(kit.TierChip(text, tier))
    for text, tone in (("score", "accent"), ("phase", "good"), ("health", "warn"), ("risk", "bad")):
        line.addWidget(kit.StateChip(words[text], tone))
    line.addWidget(kit.StateChip(words["neutral"]))
    card.add(holder)
    return card


def target(words: Words) -> QWidget:
    card = kit.Card(words["target"], hint=words["target_hint"], stripe="bad")
    card.add(kit.ThinBar(0.78))
    grid = QGridLayout()
    grid.setColumnStretch(1, 1)
    for row, (tier, share) in enumerate((("platinum", 0.86), ("gold", 0.71), ("iron", 0.55))):
        grid.addWidget(kit.TierChip(words["tiers"][row], tier), row, 0)
        grid.addWidget(kit.ThinBar(share, tier), row, 1)
        grid.addWidget(kit.Label(f"{share * 28:.0f} / 28", "small", wrap=False), row, 2)
    card.add(grid)
    return card


def gap(words: Words) -> QWidget:
    card = kit.Card(gap="warn")
    card.add(kit.Label(words["gap_title"], tone="warn"))
    card.add(kit.Label(words["gap_text"], "small", "muted"))
    line = QHBoxLayout()
    line.addWidget(kit.button(words["take"], small=True, icon="plus"))
    line.addStretch(1)
    card.add(line)
    return card


def empty(words: Words) -> QWidget:
    card = kit.Card()
    action = kit.button(words["plan"], icon="calendar")
    card.add(kit.EmptyState("meetings", words["empty"], words["empty_detail"], action))
    return card


def buttons(words: Words) -> QWidget:
    card = kit.Card()
    holder = QWidget()
    line = kit.FlowLayout(holder, gap=8)
    roles: dict[str, Role] = {
        "plan": "primary",
        "brief": "secondary",
        "more": "quiet",
        "delete": "danger",
    }
    for text, role in roles.items():
        line.addWidget(kit.button(words[text], role))
        line.addWidget(kit.button(words[text], role, small=True))
    off = kit.button(words["disabled"], icon="lock")
    off.setEnabled(False)
    ringed = [kit.button(words["plan"], "primary"), kit.button(words["plan"])]
    for focused in ringed:
        focused.ring = True
    icon_only = kit.button(icon="more", hint=words["more"])
    link = kit.LinkButton(words["more"])
    for made in (off, *ringed, icon_only, link):
        line.addWidget(made)
    card.add(holder)
    return card


def form(words: Words) -> QWidget:
    card = kit.Card()
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.px(16))
    grid.setVerticalSpacing(theme.px(12))
    money = kit.MoneyEdit()
    money.set_value(12_345_600)
    count = kit.IntEdit()
    count.set_value(240)
    wrong = kit.Field(words["field_name"], kit.LineEdit(), required=True)
    wrong.set_error(words["required"])
    kinds = kit.ComboBox([(k, k) for k in words["kinds"]], words["kinds"][0])
    period = kit.Segmented([(p, p) for p in words["periods"]], words["periods"][0])
    off = kit.LineEdit(words["title"])
    off.setEnabled(False)
    fields = [
        kit.Field(words["field_name"], kit.LineEdit(words["title"]), hint=words["hint"]),
        wrong,
        kit.Field(words["field_kind"], kinds),
        kit.Field(words["field_kind"], kit.ComboBox([], placeholder=words["field_kind"])),
        kit.Field(words["field_date"], kit.DateEdit(date(2026, 12, 5))),
        kit.Field(words["field_date"], kit.DateEdit()),
        kit.Field(words["field_money"], money),
        kit.Field(words["field_count"], count),
        kit.Field(words["field_influence"], kit.ScalePicker(1, 5, 4)),
        kit.Field(words["field_stance"], kit.ScalePicker(-2, 2, -1)),
        kit.Field(words["field_period"], period),
        kit.Field(words["disabled"], off),
    ]
    for place, field in enumerate(fields):
        grid.addWidget(field, place // 4, place % 4)
        grid.setColumnStretch(place % 4, 1)
    note = kit.Field(words["field_note"], kit.TextEdit(words["field_note_value"]))
    grid.addWidget(note, 3, 0, 1, 4)
    card.add(grid)
    return card


def banners(words: Words) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(theme.px(8))
    retry = kit.button(words["retry"], small=True)
    rows = kit.button(words["errors"], small=True)
    made = (
        kit.Banner("info", words["info"], closable=True),
        kit.Banner("success", words["saved"], closable=True),
        kit.Banner("warning", words["warning"], words["warning_detail"], [rows]),
        kit.Banner("error", words["error"], words["error_detail"], [retry]),
    )
    for place, banner in enumerate(made):
        grid.addWidget(banner, place // 2, place % 2)
    return holder


def table(words: Words) -> QWidget:
    view = kit.TableView()
    figures = ("¥ 6,120,400", "¥ 5,214,300", "¥ 2,310,600", "¥ 1,640,000")
    shares = ("¥ 1,004,220", "¥ 962,180", "¥ 512,940", "−¥ 42,700")
    running = ("19.2%", "37.6%", "59.9%", "–")
    model = QStandardItemModel(0, 7)
    model.setHorizontalHeaderLabels(words["columns"])
    for row, name in enumerate(words["accounts"]):
        texts = (str(row + 1), name, words["tiers"][row], figures[row], shares[row],
                 running[row], words["reasons"][row])  # fmt: skip
        model.appendRow([QStandardItem(text) for text in texts])
        model.item(row, 0).setData("muted", kit.CellRole.TONE)
        model.item(row, 1).setData(True, kit.CellRole.STRONG)
        model.item(row, 2).setData(TIERS[row], kit.CellRole.TONE)
        model.item(row, 6).setData("muted", kit.CellRole.TONE)
    model.item(3, 4).setData("bad", kit.CellRole.TONE)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for column in (3, 4, 5):
        model.setHeaderData(column, Qt.Orientation.Horizontal, right, Qt.ItemDataRole(7))
        for row in range(4):
            model.item(row, column).setTextAlignment(right)
    view.setModel(model)
    view.setItemDelegateForColumn(2, kit.TierChipDelegate(view))
    for column, width in enumerate((40, 220, 110, 120, 120, 90)):
        view.setColumnWidth(column, theme.px(width))
    view.selectRow(1)
    view.setFixedHeight(theme.px(36 * 5))
    card = kit.Card(flush=True)
    card.add(view)
    return card


def two_line(words: Words) -> QWidget:
    view = kit.TableView(two_line=True)
    model = QStandardItemModel(2, 2)
    model.setHorizontalHeaderLabels(words["columns"][1:3])
    for row in range(2):
        name = QStandardItem(words["accounts"][row])
        name.setData(words["second"], kit.CellRole.SECOND)
        model.setItem(row, 0, name)
        chip = QStandardItem(words["health"])
        chip.setData("warn", kit.CellRole.TONE)
        model.setItem(row, 1, chip)
    view.setModel(model)
    view.setItemDelegateForColumn(0, kit.TwoLineDelegate(view))
    view.setItemDelegateForColumn(1, kit.ChipDelegate(view))
    view.setColumnWidth(0, theme.px(420))
    view.setFixedHeight(theme.px(36 + 2 * 48))
    card = kit.Card(flush=True)
    card.add(view)
    dialog = kit.ConfirmDialog(None, words["dialog"], words["dialog_text"], words["dialog_yes"],
                               "danger")  # fmt: skip
    dialog.setWindowFlags(Qt.WindowType.Widget)
    line = QHBoxLayout()
    line.setSpacing(theme.px(12))
    line.addWidget(card, 3)
    line.addWidget(dialog, 2)
    holder = QWidget()
    line.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(line)
    return holder


def icons(words: Words) -> QWidget:
    card = kit.Card()
    holder = QWidget()
    line = kit.FlowLayout(holder, gap=10)
    for file in sorted((paths.resources() / "icons").glob("*.svg")):
        line.addWidget(kit.button(icon=file.stem, role="quiet", hint=file.stem))
    card.add(holder)
    return card
