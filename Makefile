# Every command of the project. `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help setup dashboard lab test check bench bench-quick generate notebooks format lock

PYTHON ?= python3
PORT ?= 8866
HOST ?= 127.0.0.1
BIN := .venv/bin
READY := .venv/.ready

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## / - /'

$(READY): requirements.lock pyproject.toml
	@echo "Preparing .venv from requirements.lock (once, and again when the list changes) ..."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed (PYTHON=... to choose one)"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

setup: $(READY) ## make the environment and nothing else

dashboard: $(READY) ## open the publication at http://localhost:8866 (PORT=, HOST= to change)
	@$(BIN)/python -m dashboard --port=$(PORT) --Voila.ip=$(HOST)

lab: $(READY) ## edit the notebooks
	@$(BIN)/jupyter lab notebooks

test: $(READY) ## run every test; installs Chromium for the browser tests where it may
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh tools/test.sh

check: $(READY) ## look for faults in content, prose, links and style, in seconds
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh tools/check.sh

bench: $(READY) ## measure beside stock Voilà and others, about an hour; results in benchmarks/results
	@$(BIN)/python -m benchmarks

bench-quick: $(READY) ## the main ratios, in under five minutes
	@$(BIN)/python -m benchmarks --quick

generate: $(READY) ## make the generated files of content/ again
	@$(BIN)/python -m tools.generate

notebooks: $(READY) ## run the notebooks and store their outputs
	@$(BIN)/python -m tools.notebooks

format: $(READY) ## format the code
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix-only .

lock: $(READY) ## pin the newest versions that pyproject.toml allows
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade \
		--no-annotate --no-header --no-emit-index-url --quiet --output-file requirements.lock
