"""``service``: running cases with their next step, and only the late ones."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from kamdesk import cli
from kamdesk.db.opening import open_book
from kamdesk.services import service_cases, service_templates
from tests import factories

TODAY = date.today()


def test_cases_are_told_with_their_next_step(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "b.kamdesk"
    book = open_book(file)

    def fill(session: Any) -> None:
        account = factories.account(session, name="Heron", code="H1").id
        for kind, ago in (("order", 60), ("renewal", 0)):
            template = service_templates.of_key(session, f"shipped.{kind}", "en")
            day = TODAY - timedelta(days=ago)
            service_cases.start(session, account, template, day, {"title": kind})

    book.write("test", fill)
    book.close()

    def call(*args: str) -> Any:
        capsys.readouterr()
        assert cli.main(["service", *args, "--language", "en", "--book", str(file)]) == 0
        return capsys.readouterr().out

    late = json.loads(call("--late", "--json"))["cases"]
    assert [(one["account_code"], one["kind"], one["title"]) for one in late] == [
        ("H1", "order", "order")
    ]
    assert late[0]["days_late"] > 30 and late[0]["due"] < TODAY.isoformat()
    assert late[0]["next_step"] and late[0]["owner_role"] == "service"
    assert late[0]["late_step"] == late[0]["next_step"] and late[0]["account"] == "Heron"
    assert late[0]["late_since"] == late[0]["due"]
    assert len(json.loads(call("--json"))["cases"]) == 2
    assert "H1" in call() and "Next step" in call()
