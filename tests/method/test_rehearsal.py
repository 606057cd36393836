"""The cards of a rehearsal, and how a card that is not sure comes back (method §6)."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kamdesk import words
from kamdesk.method import rehearsal
from kamdesk.method.drill import Drill
from kamdesk.method.rehearsal import Asked, Card, Chained, Feared, Material, Stated
from kamdesk.models.kinds import Behaviour, ObjectionKind

WHOLE = Material(
    opening="Thank you for the tour.",
    purpose="A trial in three branches",
    background=(
        Asked(1, "Who orders paper in the three branches?"),
        Asked(2, "谁在三家分公司下单？"),
    ),
    chains=(
        Chained(
            3, "stock-outs", "How long does a refill take?", ("Who waits?",), ("What if not?",)
        ),
        Chained(4, "", "How often are prices compared?", offers=("Who answers to audit?",)),
    ),
    stated=(Stated(7, "We want it the same day", ("a store in town", "four hours", "no waiting")),),
    objections=(Feared(8, ObjectionKind.PRICE, "You are dearer", "Put the standstill beside it"),),
    summary="Same day, one price",
    person="Ada Fern",
    advance="Ada Fern by 12-05: arrange a trial",
    fallback="one branch's figures",
    absent="a call of twenty minutes",
)
EXPECTED = {
    Behaviour.OPEN: [("open_words", ""), ("open_purpose", "")],
    Behaviour.ASK: [
        ("ask_background", "Who orders paper…"),
        ("ask_background", "谁在三家分…"),
        ("ask_difficulty", "stock-outs"),
        ("ask_difficulty", "How often are…"),
    ],
    Behaviour.DEVELOP: [
        ("develop_implication", "stock-outs"),
        ("develop_benefit", "stock-outs"),
        ("develop_implication", "How often are prices compared?"),
        ("develop_benefit", "How often are prices compared?"),
    ],
    Behaviour.PROVE: [("prove_need", "We want it the same day")],
    Behaviour.ANSWER: [("answer_price", "You are dearer")],
    Behaviour.COMMIT: [
        ("commit_summary", ""),
        ("commit_advance", "Ada Fern"),
        ("commit_fallback", ""),
        ("commit_absent", "Ada Fern"),
    ],
}


def test_a_whole_plan_gives_its_cards_in_the_order_of_the_meeting() -> None:
    made = rehearsal.cards(WHOLE)
    assert list(made) == list(Behaviour)
    assert {one: [(c.cue, c.front) for c in of_it] for one, of_it in made.items()} == EXPECTED
    gaps = [(c.cue, c.target) for of_it in made.values() for c in of_it if c.is_gap]
    assert gaps == [("develop_implication", 4), ("develop_benefit", 4)]
    assert made[Behaviour.DEVELOP][2].offers == ("Who answers to audit?",)
    assert made[Behaviour.PROVE][0].back == ("a store in town", "four hours", "no waiting")
    assert made[Behaviour.PROVE][0].spoken and made[Behaviour.ANSWER][0].spoken


def test_the_emptiest_plan_is_rehearsed_from_what_the_bank_offers() -> None:
    usual = (Feared(None, ObjectionKind.RISK, "What if it breaks?", offers=("Try one branch",)),)
    bare = Material(background_offers=("Who orders?",), difficulty_offers=("Which runs out?",),
                    implication_offers=("Who waits?",), benefit_offers=("What if not?",),
                    usual=usual)  # fmt: skip
    made = rehearsal.cards(bare)
    assert all(made.values())
    assert [(c.cue, c.offers) for c in made[Behaviour.ASK]] == [
        ("ask_no_background", ("Who orders?",)),
        ("ask_no_difficulty", ("Which runs out?",)),
    ]
    assert made[Behaviour.PROVE][0].offers == ("What if not?",)
    assert [(c.cue, c.front, c.offers) for c in made[Behaviour.ANSWER]] == [
        ("answer_risk", "What if it breaks?", ("Try one branch",))
    ]
    assert all(card.is_gap for of_it in made.values() for card in of_it)


def test_without_a_stated_need_the_card_asks_for_the_question_that_brings_it_out() -> None:
    chain = Chained(3, "stock-outs", "How long?", ("Who waits?",), ("What if it came at once?",))
    (card,) = rehearsal.cards(Material(chains=(chain,)))[Behaviour.PROVE]
    assert (card.cue, card.offers, card.place) == (
        "prove_nothing", ("What if it came at once?",), "chain",
    )  # fmt: skip


def test_every_card_has_its_words_in_both_languages() -> None:
    kinds = tuple(Feared(None, kind, "So?") for kind in ObjectionKind)
    for material in (WHOLE, Material(), Material(objections=kinds)):
        for of_it in rehearsal.cards(material).values():
            assert all(words.has(f"rehearsal.{card.cue}") for card in of_it)


def _cards(count: int) -> list[Card]:
    return [Card(Behaviour.ASK, "ask_background", str(n), ("x",)) for n in range(count)]


def _judge(drill: Drill, *, sure: bool) -> str:
    assert drill.current is not None
    front = drill.current.front
    drill.turn()
    drill.judge(sure=sure)
    return front


def test_a_card_that_is_not_sure_comes_back_after_the_next_two() -> None:
    drill = Drill(_cards(4))
    order = [_judge(drill, sure=False)]
    while drill.current is not None:
        order.append(_judge(drill, sure=True))
    assert order == ["0", "1", "2", "0", "3"]
    assert (drill.seen, drill.sure) == (4, 3)
    assert [card.front for card in drill.look_again] == ["0"]


def test_only_a_turned_card_can_be_judged() -> None:
    drill = Drill(_cards(2))
    drill.judge(sure=True)
    assert (drill.left, drill.seen) == (2, 0)


@given(st.integers(0, 8), st.lists(st.booleans(), max_size=40))
def test_no_card_is_lost_however_one_judges(count: int, judgements: list[bool]) -> None:
    drill = Drill(_cards(count))
    for sure in judgements:
        if drill.current is None:
            break
        _judge(drill, sure=sure)
    assert drill.sure + len(drill.look_again) == drill.seen <= count
    while drill.current is not None:
        _judge(drill, sure=True)
    assert (drill.left, drill.seen) == (0, count)
