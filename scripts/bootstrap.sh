#!/usr/bin/env bash
# Makes .venv with the pinned packages and sees that the system has what Qt needs.
#   bootstrap.sh run    to open the window
#   bootstrap.sh demo   to work without a screen
#   bootstrap.sh dev    to test and change the program
# A stamp in .venv makes every later run instant, until a lock or one of these scripts changes.
# PYTHON=/path/to/python chooses the interpreter that .venv is made from.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
unset PYTHONDONTWRITEBYTECODE PYTHONPATH PYTHONHOME

supported='import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))'
venv=.venv/bin/python

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

find_python() {
    local candidate
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if "$candidate" -c "$supported" 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    fail "KamDesk needs Python 3.11 or newer (up to 3.14). On Debian and Ubuntu type:" \
        "sudo apt-get install -y python3 python3-venv"
}

make_venv() {
    if "$venv" -c "$supported" 2>/dev/null && "$venv" -m pip --version >/dev/null 2>&1; then
        return
    fi
    echo "Making .venv with $("$1" --version)" >&2
    "$1" -m venv --clear .venv
}

install_packages() {
    local quiet=--quiet
    [ -t 2 ] && quiet=
    echo "Installing the pinned packages (requirements/$1.txt); the first time takes a minute" >&2
    export PIP_DISABLE_PIP_VERSION_CHECK=1
    "$venv" -m pip install $quiet --require-hashes -r "requirements/$1.txt"
    "$venv" -m pip install --quiet --no-deps --no-build-isolation --no-index -e .
    "$venv" -m compileall -q kamdesk || true # a syntax error is for lint and tests to report
}

# Opening Qt once, here, turns a missing library into a plain message instead of an abort later.
try_qt() {
    QT_QPA_PLATFORM=offscreen "$venv" - "$1" <<'PY' || fail "Qt does not start; see above."
import ctypes
import sys
from pathlib import Path

import PySide6
from PySide6 import QtNetwork, QtPrintSupport, QtSvg, QtWidgets

QtWidgets.QApplication([])
plugin = Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"
if sys.argv[1] == "screen" and plugin.exists():
    ctypes.CDLL(str(plugin))
PY
}

case "${1:-}" in
    run) lock=run surface=screen ;;
    demo) lock=run surface=offscreen ;;
    dev) lock=dev surface=offscreen ;;
    *) fail "usage: $0 run|demo|dev" ;;
esac

stamp=.venv/.ready-$1
state="$PWD $(cat "requirements/$lock.txt" pyproject.toml scripts/bootstrap.sh \
    scripts/system_check.py | cksum)"
if [ -x "$venv" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$state" ]; then
    exit 0
fi

python=$(find_python)
"$python" scripts/system_check.py "$surface"
make_venv "$python"
install_packages "$lock"
try_qt "$surface"
printf '%s\n' "$state" >"$stamp"
