# `make` lists what there is. Every target sets up .venv by itself; the second time that is instant.
SHELL := /bin/bash
PY := .venv/bin/python
WORKERS ?= 2

# Byte code is cached even where the shell forbids it: start-up time depends on it.
unexport PYTHONDONTWRITEBYTECODE
# A virtual screen as large as a common one; the platform's own is 800 by 800.
headless := QT_QPA_PLATFORM=offscreen:configfile=scripts/offscreen.json

.DEFAULT_GOAL := help
.PHONY: help run demo test check format lint types i18n i18n-check coverage screenshots bench \
	dist lock clean for-run for-demo for-dev

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

for-run for-demo for-dev:
	@bash scripts/bootstrap.sh $(@:for-%=%)

# ---- use it -------------------------------------------------------------------------------
run: for-run ## set up and open the workbench
	@bash scripts/run.sh

demo: for-demo ## do the main job without a screen; results in out/
	@$(headless) $(PY) scripts/demo.py

# ---- change it ----------------------------------------------------------------------------
test: for-dev ## set up and run the whole suite, headless
	@$(headless) $(PY) -m pytest -n $(WORKERS) --dist loadgroup

check: lint types test i18n-check ## format, lint, types, tests, translations

format: for-dev ## put the code into its form
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

lint: for-dev ## format and lint, changing nothing
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .

types: for-dev ## mypy, strict below the screens
	@$(PY) -m mypy

i18n: for-dev ## collect new texts of the screens into resources/translations
	@$(headless) $(PY) scripts/i18n.py update

i18n-check: for-dev ## fail if a text has no translation
	@$(headless) $(PY) scripts/i18n.py check

coverage: for-dev ## run the suite and show the lines that no test reaches
	@$(PY) -m coverage erase
	@$(headless) $(PY) -m coverage run -m pytest
	@$(PY) -m coverage combine --quiet
	@$(PY) -m coverage report

screenshots: for-dev ## every screen with the sample territory, into out/screenshots/
	@$(headless) $(PY) scripts/screenshots.py

bench: for-dev ## ratios against floors measured in the same run
	@$(headless) $(PY) scripts/bench.py

# ---- hand it on ---------------------------------------------------------------------------
dist: for-dev ## source archive and wheel in dist/
	@$(PY) -m hatchling build

lock: for-dev ## renew requirements/*.txt from pyproject.toml
	@bash scripts/lock.sh

clean: ## remove what can be made again, .venv included; books are elsewhere and stay
	@rm -rf .venv build dist out htmlcov .coverage .coverage.* .*_cache .hypothesis
	@find kamdesk scripts tests -name __pycache__ -type d -prune -exec rm -rf {} +
