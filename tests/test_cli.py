"""The command line: stable keys, exit codes, and nothing but the answer on standard output."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kamdesk import cli
from kamdesk.db.opening import open_book

Run = Callable[..., Any]


@pytest.fixture(scope="module")
def territory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book that the ``demo`` command filled."""
    file = tmp_path_factory.mktemp("cli") / "book.kamdesk"
    assert cli.main(["--book", str(file), "demo", "--accounts", "16", "--language", "zh"]) == 0
    return file


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command with ``--json`` and gives the object that it printed."""

    def call(book: Path, *args: object, code: int = 0) -> Any:
        capsys.readouterr()
        assert (
            cli.main([*map(str, args), "--json", "--language", "en", "--book", str(book)]) == code
        )
        return json.loads(capsys.readouterr().out)

    return call


def sales_file(folder: Path) -> Path:
    workbook = openpyxl.Workbook()
    page = workbook.worksheets[0]
    page.append(["客户编号", "客户名称", "日期", "销售额"])
    page.append(["N-1", "东岙五金", "2026-03-05", 1200.5])
    page.append(["N-2", "西塘电子", "2026-04-06", 800])
    page.append(["N-2", "西塘电子", "2026-04-07", "待定"])
    workbook.save(folder / "sales.xlsx")
    return folder / "sales.xlsx"


def test_accounts(run: Run, territory: Path) -> None:
    found = run(territory, "accounts", "--limit", 3)
    assert found["total"] == 16
    assert [set(one) for one in found["accounts"]] == [
        {"id", "code", "name", "tier", "revenue", "contribution"}
    ] * 3
    revenues = [float(one["revenue"]) for one in found["accounts"]]
    assert revenues == sorted(revenues, reverse=True)
    best = found["accounts"][0]
    assert best["tier"] == "platinum"
    assert best["revenue"].split(".")[1].isdecimal()
    by_tier = run(territory, "accounts", "--tier", "platinum")
    assert {one["tier"] for one in by_tier["accounts"]} == {"platinum"}
    by_name = run(territory, "accounts", "--search", best["name"][1:3])
    assert best["code"] in {one["code"] for one in by_name["accounts"]}


def test_tiers_agree_with_accounts(run: Run, territory: Path) -> None:
    found = run(territory, "tiers")
    assert set(found) >= {
        "period", "rated", "not_rated", "negative", "revenue", "contribution", "accounts_for_80",
        "tiers",
    }  # fmt: skip
    assert list(found["tiers"]) == ["platinum", "gold", "iron", "lead"]
    assert sum(found["tiers"].values()) == found["rated"] == 16 - found["not_rated"]
    listed = run(territory, "accounts")
    assert found["period"] == listed["period"]
    cents = [round(float(a["revenue"]) * 100) for a in listed["accounts"] if a["revenue"]]
    assert round(float(found["revenue"]) * 100) == sum(cents)


def test_accounts_of_a_smart_list(run: Run, territory: Path) -> None:
    state = run(territory, "accounts", "--filter", "国有与政府")
    every = run(territory, "accounts")
    assert 0 < state["total"] < every["total"]
    listed = [one["code"] for one in every["accounts"]]
    assert [one["code"] for one in state["accounts"]] == sorted(
        (one["code"] for one in state["accounts"]), key=listed.index
    )
    assert run(territory, "accounts", "--filter", "nobody", code=1)["error"]["code"] == "not_found"


def test_tiers_of_a_period_are_put_in_force_when_asked(run: Run, tmp_path: Path) -> None:
    book = tmp_path / "b.kamdesk"
    run(book, "import", sales_file(tmp_path), "--as", "sales")
    period = ("--from", "2026-01-01", "--to", "2026-12-31")
    seen = run(book, "tiers", *period)
    assert (seen["period"], seen["revenue"], seen["contribution"]) == (
        "2026-01..2026-12", "2000.50", None,
    )  # fmt: skip
    assert {a["tier"] for a in run(book, "accounts")["accounts"]} == {None}
    run(book, "tiers", *period, "--apply")
    assert run(book, "accounts")["accounts"][0] == {
        "id": 1, "code": "N-1", "name": "东岙五金", "tier": "platinum", "revenue": "1200.50",
        "contribution": None,
    }  # fmt: skip


def test_criteria_explain_every_account_and_weights_count(run: Run, territory: Path) -> None:
    plain = run(territory, "tiers", "--criteria")
    by_code = {one["code"]: one for one in plain["accounts"]}
    assert len(by_code) == 16
    for one in plain["accounts"]:
        known = [c for c in one["criteria"].values() if c["score"] is not None]
        weights = plain["rules"]["criteria"]
        points = sum(weights[name] * (c["score"] or 0) for name, c in one["criteria"].items())
        assert Decimal(one["score"]) == Decimal(points) / 5
        assert one["key"] == (Decimal(one["score"]) >= Decimal(weights["threshold"]))
        assert all(c["facts"] or c["reason"] for c in known)
    best = plain["accounts"][0]
    assert best["criteria"]["profit"]["facts"]["value"] == best["contribution"]
    only = run(
        territory, "tiers", "--criteria", "--weights",
        "PROFIT=100,goals=0,LOSS=0,STABILITY=0,POTENTIAL=0,EFFORT=0",
    )  # fmt: skip
    for one in only["accounts"]:
        profit = one["criteria"]["profit"]["score"]
        assert Decimal(one["score"]) == 20 * (profit or 0)
    assert run(territory, "tiers", "--weights", "PROFIT=50", code=1)["error"]["code"] == (
        "weights_sum"
    )


def test_past_runs_are_listed_and_opened(run: Run, tmp_path: Path) -> None:
    book = tmp_path / "b.kamdesk"
    run(book, "import", sales_file(tmp_path), "--as", "sales")
    assert run(book, "tiers", "--runs") == {"runs": []}
    period = ("--from", "2026-01-01", "--to", "2026-12-31")
    seen = run(book, "tiers", *period, "--criteria", "--apply")
    run(book, "tiers", "--from", "2025-01-01", "--to", "2025-12-31", "--apply")
    second, first = run(book, "tiers", "--runs")["runs"]
    assert (first["period"], first["tiers"]["platinum"]) == ("2026-01..2026-12", 1)
    assert (second["period"], second["tiers"]["not_rated"]) == ("2025-01..2025-12", 2)
    past = run(book, "tiers", "--run", first["id"], "--criteria")
    assert past.pop("run") == first
    assert past == seen
    assert run(book, "tiers", "--run", 99, code=1)["error"]["code"] == "not_found"


def test_meetings(run: Run, territory: Path) -> None:
    found = run(territory, "meetings")["meetings"]
    assert set(found[0]) >= {"id", "date", "account_code", "title", "outcome"}
    planned = [one for one in found if one["state"] == "planned"]
    held = found[len(planned) :]
    assert planned == found[: len(planned)] and planned and held
    assert [m["date"] for m in planned] == sorted(m["date"] for m in planned)
    assert [m["date"] for m in held] == sorted((m["date"] for m in held), reverse=True)


def test_import(run: Run, tmp_path: Path) -> None:
    book, file, errors = tmp_path / "b.kamdesk", sales_file(tmp_path), tmp_path / "errors.xlsx"
    dry = run(book, "import", file, "--as", "sales", "--dry-run")
    assert (dry["import_id"], dry["added"], dry["refused"]) == (None, 2, 1)
    assert run(book, "accounts")["total"] == 0
    done = run(book, "import", file, "--as", "sales", "--errors", errors)
    counts = {key: done[key] for key in ("added", "changed", "unchanged", "refused")}
    assert counts == {"added": 2, "changed": 0, "unchanged": 0, "refused": 1}
    assert done["import_id"] == 1
    assert done["refusals"][0]["row"] == 4
    assert openpyxl.load_workbook(errors).worksheets[0].max_row == 2
    again = run(book, "import", file, "--as", "sales")
    assert (again["added"], again["unchanged"]) == (0, 2)


def test_import_joined_and_mapped(run: Run, tmp_path: Path) -> None:
    lines, heads = tmp_path / "lines.csv", tmp_path / "heads.csv"
    lines.write_text("no,what,worth\n1,pen,10\n1,ink,5\n2,pen,7\n", "utf-8")
    heads.write_text("number,who,day\n1,A-1,2026-01-02\n2,A-2,2026-01-03\n", "utf-8")
    done = run(
        tmp_path / "b.kamdesk", "import", lines, "--as", "sales", "--join", f"{heads}:no:number",
        "--map", "account_code=who", "--map", "date=day", "--map", "amount=worth",
    )  # fmt: skip
    assert (done["added"], done["accounts_added"], done["amount"]) == (3, 2, "22.00")


def test_import_undone_by_its_id(run: Run, tmp_path: Path) -> None:
    book, file = tmp_path / "b.kamdesk", tmp_path / "a.csv"
    file.write_text("客户编号,客户名称,城市\nC1,东岙五金,上海\n", "utf-8")
    first = run(book, "import", file, "--as", "accounts")["import_id"]
    file.write_text("客户编号,客户名称,城市\nC1,东岙五金,苏州\n", "utf-8")
    second = run(book, "import", file, "--as", "accounts")
    assert second["changed"] == 1
    blocked = run(book, "import", "--undo", first, code=1)
    assert blocked["error"]["code"] == "import_overtaken"
    undone = run(book, "import", "--undo", second["import_id"])
    assert (undone["undone"], undone["changed"], undone["file"]) == (True, 1, "a.csv")
    twice = run(book, "import", "--undo", second["import_id"], code=1)
    assert twice["error"]["code"] == "import_undone"
    run(book, "import", "--undo", first)
    assert run(book, "accounts")["total"] == 0
    assert run(book, "import", "--undo", 99, code=1)["error"]["code"] == "not_found"


def test_import_modes_names_and_what_was_settled(run: Run, tmp_path: Path) -> None:
    book, file = tmp_path / "b.kamdesk", tmp_path / "a.csv"
    file.write_text("甲方代号,甲方,地\nC1,东岙五金,上海\n", "utf-8")
    columns = ("--map", "code=甲方代号", "--map", "name=甲方", "--map", "city=地")
    run(book, "import", file, "--as", "accounts", *columns)
    file.write_text("甲方代号,甲方,地\nC1,西塘电子,苏州\nC2,南桥印刷,无锡\n", "utf-8")
    dry = run(book, "import", file, "--as", "accounts", "--mode", "update", "--dry-run")
    assert (dry["changed"], dry["refused"], dry["refusals"][0]["code"]) == (1, 1, "not_in_book")
    assert "东岙五金" not in dry["notes"][0] and "西塘电子" in dry["notes"][0]
    unknown = run(book, "import", file, "--as", "accounts", "--forget", code=1)
    assert unknown["error"]["code"] in {"no_header", "missing_column"}
    refused = run(book, "import", file, "--as", "accounts", "--renamed", "refuse", "--dry-run")
    assert (refused["added"], refused["refusals"][0]["code"]) == (1, "renamed_account")
    run(book, "import", file, "--as", "accounts", "--renamed", "take", "--mode", "update")
    assert [one["name"] for one in run(book, "accounts")["accounts"]] == ["西塘电子"]


@pytest.mark.parametrize(
    ("kind", "text", "made"),
    [
        ("ledger", "客户名称,月份,销售额,服务费用\n东岙五金,2026-01,10,1\n", "sales_line"),
        ("receivables", "客户名称,发票号,开票日期,金额\n东岙五金,F1,2026-01-02,10\n", "invoice"),
        ("product_lines", "产品线,类别\n纸品,耗材\n", "product_line"),
        ("vcard", "BEGIN:VCARD\nVERSION:3.0\nFN:陆明\nN:陆;明;;;\nEND:VCARD\n", "contact"),
    ],
)
def test_import_of_every_kind(run: Run, tmp_path: Path, kind: str, text: str, made: str) -> None:
    file = tmp_path / "file.txt"
    file.write_text(text, "utf-8")
    done = run(tmp_path / "b.kamdesk", "import", file, "--as", kind)
    assert (done["added"], done["refused"], done["made"][made]) == (1, 0, 1)


def test_import_statements_of_one_account(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "file.csv"
    file.write_text("项目,2024年,2025年\n营业收入,10,12\n净利润,1,2\n", "utf-8")
    done = run(
        tmp_path / "b.kamdesk",
        "import",
        file,
        "--as",
        "statements",
        "--set",
        "account_name=东岙五金",
    )
    assert (done["added"], done["made"]) == (2, {"account": 1, "financial_statement": 2})


def test_dossiers(run: Run, territory: Path, tmp_path: Path) -> None:
    codes = [a["code"] for a in run(territory, "accounts", "--limit", 2)["accounts"]]
    files = run(territory, "dossier", "--account", *codes, "--out", tmp_path / "d")["files"]
    assert [Path(f).name.split()[0] for f in files] == codes
    assert openpyxl.load_workbook(files[0]).sheetnames[0] == "Cover"
    refused = run(
        territory, "dossier", "--account", codes[0], "NONE", "--out", tmp_path / "e", code=1
    )
    assert refused["error"]["code"] == "unknown_account"
    assert "NONE" in refused["error"]["message"]
    assert not (tmp_path / "e").exists()


def test_backup_and_check(run: Run, territory: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.kamdesk"
    run(territory, "backup", copy)
    opened = open_book(copy)
    opened.close()
    sound = run(copy, "check")
    assert sound["ok"] and sound["problems"] == []
    assert sound["counts"]["accounts"] == 16
    itself = run(territory, "backup", territory, code=1)
    assert itself["error"]["code"] == "target_exists"
    nowhere = run(territory, "backup", tmp_path, code=1)
    assert nowhere["error"]["code"] == "target_read_only"


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("demo",), "not_empty"),
        (("import", "nowhere.csv", "--as", "sales"), "file_missing"),
        (("tiers", "--from", "2026-02-01", "--to", "2026-01-01"), "period_order"),
    ],
)
def test_refusals_have_a_reason(run: Run, territory: Path, args: Any, code: str) -> None:
    error = run(territory, *args, code=1)["error"]
    assert error["code"] == code
    assert len(error["message"]) > 20


def test_a_file_that_is_no_book_is_left_alone(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Dear book, " * 100)
    assert run(other, "accounts", code=1)["error"]["code"] in {"not_a_book", "damaged"}
    assert other.read_text().startswith("Dear book")
    lost = run(tmp_path / "no" / "b.kamdesk", "accounts", code=1)
    assert lost["error"]["code"] == "target_missing"


@pytest.mark.parametrize(
    "args",
    [
        (),
        ("dance",),
        ("accounts", "--tier", "wood"),
        ("accounts", "--limit", "few"),
        ("tiers", "--from", "2026-01-01"),
        ("tiers", "--from", "1.2.2026", "--to", "2026-03-01"),
        ("tiers", "--weights", "CHARM=30"),
        ("tiers", "--weights", "PROFIT=30,PROFIT=70"),
        ("tiers", "--runs", "--apply"),
        ("tiers", "--run", "1", "--weights", "PROFIT=30"),
        ("import", "a.csv"),
        ("import", "a.csv", "--as", "sales", "--map", "amount"),
        ("import", "a.csv", "--as", "sales", "--join", "b.csv"),
        ("dossier", "--out", "d"),
        ("dossier", "--all", "--account", "A", "--out", "d"),
        ("demo", "--accounts", "100001"),
    ],
)
def test_wrong_usage(args: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(args)
    assert left.value.code == 2
    assert capsys.readouterr().out == ""


def test_people_read_tables_in_their_language(
    territory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["--language", "zh", "--book", str(territory), "accounts", "--limit", "1"])
    head, line, foot = capsys.readouterr().out.splitlines()
    assert head.startswith("客户编号")
    assert "铂金" in line
    assert "16" in foot
