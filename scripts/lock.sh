#!/usr/bin/env bash
# Renews requirements/*.txt from pyproject.toml: one lock for Python 3.11 to 3.14 on all systems.
# Hashes are those of the public index, and no index, mirror or folder is named in the result,
# so that any machine can install from whatever index it is set up for.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

uv=$(command -v uv || echo .venv/bin/uv)
[ -x "$uv" ] || .venv/bin/python -m pip install --quiet uv
for name in $(compgen -e UV_); do unset "$name"; done

lock() {
    "$uv" pip compile --quiet --no-config --universal --python-version 3.11 \
        --generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
        "$@" pyproject.toml
}

lock --upgrade --extra build --extra dev --output-file requirements/dev.txt
lock --upgrade --extra build --constraint requirements/dev.txt --output-file requirements/run.txt
