"""Shares of wallet in words: what a line says, what is in doubt, what to ask (method §9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import reduce

from kamdesk import words
from kamdesk.method.wallet import Holder, Part, Share, Total, Unknown, whole_percents
from kamdesk.words import Lang

Names = Mapping[int, str]
"""Names of the competitors by their key."""


def line_name(line: str, lang: Lang) -> str:
    """A product line; without a name it is all that they buy."""
    return line or words.text("wallet.whole", lang)


def part_name(part: Part, names: Names, lang: Lang) -> str:
    """Who holds a part."""
    if part.holder is Holder.COMPETITOR:
        return names.get(part.key, words.text("wallet.competitor", lang))
    return words.text(f"wallet.{part.holder}", lang)


def line_finding(share: Share, names: Names, lang: Lang) -> str:
    """What one line says in a sentence: the doubt if there is one, else our share and the rest."""
    line = line_name(share.facts.line, lang)
    if share.doubt is not None:
        percent = _whole(share.claimed)
        return words.text(f"wallet.doubt_{share.doubt}", lang, line=line, percent=percent)
    if share.ours is None:
        return words.text("wallet.ours_unknown", lang, line=line)
    if share.ours == 100:
        return words.text("wallet.hold_all", lang, line=line)
    shown = dict(zip(share.parts, whole_percents(share.parts), strict=True))
    ours = _shown(shown, Holder.OURS)
    if unknown := _shown(shown, Holder.UNKNOWN):
        return words.text("wallet.hold_unknown", lang, line=line, ours=ours, unknown=unknown)
    rivals = [part for part in shown if part.holder is Holder.COMPETITOR]
    if not rivals:
        return words.text("wallet.hold", lang, line=line, ours=ours)
    first = max(rivals, key=lambda part: part.percent)
    rival, theirs = part_name(first, names, lang), shown[first]
    return words.text("wallet.hold_led", lang, line=line, ours=ours, rival=rival, theirs=theirs)


def short_doubt(share: Share, lang: Lang) -> str:
    """What is wrong with a line, beside its name; empty where nothing is."""
    if share.doubt is None:
        return ""
    return words.text(f"wallet.short_{share.doubt}", lang, percent=_whole(share.claimed))


def total_finding(whole: Total, lang: Lang) -> str:
    """What all lines say together."""
    if whole.ours is None:
        return words.text("wallet.nothing", lang)
    shown = dict(zip(whole.parts, whole_percents(whole.parts), strict=True))
    ours, unknown = _shown(shown, Holder.OURS), _shown(shown, Holder.UNKNOWN)
    if not unknown:
        return words.text("wallet.total", lang, ours=ours)
    return words.text("wallet.total_unknown", lang, ours=ours, unknown=unknown)


def headline(whole: Total, shares: Sequence[Share], names: Names, lang: Lang) -> str:
    """What all lines say together; where none of them can be counted, what the first one says."""
    if whole.ours is not None or not shares:
        return total_finding(whole, lang)
    return line_finding(shares[0], names, lang)


def left_out(whole: Total, lang: Lang) -> list[str]:
    """Sentences that name the lines which the total does not count."""
    found = []
    for key, lines in (("without_spend", whole.without_spend), ("doubtful", whole.doubtful)):
        if lines:
            named = [line_name(line, lang) for line in lines]
            listed = reduce(
                lambda one, other: words.text("wallet.pair", lang, first=one, second=other), named
            )
            found.append(words.text(f"wallet.{key}", lang, lines=listed))
    return found


def question(unknown: Unknown, share: Share, names: Names, lang: Lang) -> str:
    """What to ask the client about a line."""
    line = share.facts.line or words.text("wallet_question.everything", lang)
    rival = ""
    if unknown is Unknown.RIVAL:
        key = next(key for key, percent in share.facts.rivals if percent is None)
        rival = names.get(key, "")
    return words.text(f"wallet_question.{unknown}", lang, line=line, rival=rival)


def _shown(shown: Mapping[Part, int], holder: Holder) -> int:
    return sum(percent for part, percent in shown.items() if part.holder is holder)


def _whole(percent: Fraction) -> int:
    return whole_percents([Part(Holder.UNKNOWN, percent)])[0]
