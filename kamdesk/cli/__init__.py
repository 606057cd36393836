"""``kamdesk-cli``: what the workbench does, for scripts and checks.

With ``--json`` one JSON object goes to standard output, an error included; messages go to
standard error. Exit code 0 is done, 1 refused with a reason, 2 wrong usage.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kamdesk.errors import KamDeskError

if TYPE_CHECKING:
    from kamdesk.cli.call import Answer
    from kamdesk.words import Lang

DONE, REFUSED, USAGE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; wrong usage leaves through ``SystemExit(2)``."""
    from kamdesk.cli import parser
    from kamdesk.cli.call import Call

    args = parser.parse(argv)
    _speak_utf8()
    call = Call(args)
    try:
        answer = args.run(call)
        _print_answer(answer, call.language, as_json=args.json)
        return DONE if answer.ok else REFUSED
    except KamDeskError as error:
        return _refuse(error, call.language, as_json=args.json)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return REFUSED
    finally:
        call.close()


def _print_answer(answer: Answer, language: Lang, *, as_json: bool) -> None:
    if as_json:
        _print_json(answer.data)
    else:
        for line in answer.lines(language):
            print(line)
    sys.stdout.flush()


def _refuse(error: KamDeskError, language: Lang, *, as_json: bool) -> int:
    from kamdesk.cli.sentences import code, sentence

    message = sentence(error, language)
    print(message, file=sys.stderr)
    if as_json:
        _print_json({"error": {"code": code(error), "message": message}})
    return REFUSED


def _print_json(data: dict[str, Any]) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))


def _speak_utf8() -> None:
    """Names are Chinese; a console with another encoding must not stop a command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
