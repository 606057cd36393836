#!/usr/bin/env bash
# Opens the workbench, or says why it cannot: Linux without a screen has nothing to open it on.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] &&
    [ -z "${QT_QPA_PLATFORM:-}" ]; then
    echo "No display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open." >&2
    echo "KamDesk is set up; 'make demo' does the main job without one and writes to out/." >&2
    exit 1
fi
exec .venv/bin/python main.py "$@"
