# Every command of the project. `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help setup dashboard class moderator reset site lab test test-quick check bench bench-quick generate notebooks book pictures tool chapter format lock

PYTHON ?= python3
PORT ?= 8866
HOST ?= 127.0.0.1
ADDRESS ?=
PLAN ?=
NAME ?=
LAB_FLAGS ?=
BIN := .venv/bin
READY := .venv/.ready
FRONT := node_modules/.ready

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## / - /'

$(READY): requirements.lock pyproject.toml
	@echo "Preparing .venv from requirements.lock (once, and again when the list changes) ..."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed (PYTHON=... to choose one)"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# What a page of ours runs besides our own code. Where npm can't be reached everything else still works.
$(FRONT): package.json deno.lock $(READY)
	@$(BIN)/deno install --frozen --quiet && touch $@ || echo "The front-end libraries could not be fetched from npm: \
the tools and the search will be missing, and their text stands there, until \`make setup\` reaches it."

setup: $(READY) $(FRONT) ## make the environment and nothing else

dashboard: setup ## open the publication at http://localhost:8866 (PORT=, HOST= to change)
	@$(BIN)/python -m classroom.reading --port=$(PORT) --Voila.ip=$(HOST)

class: setup ## teach together: the publication and a class that phones can join (PLAN=students-first.45)
	@$(BIN)/python -m classroom serve --port=$(PORT) $(if $(PLAN),--plan=$(PLAN))

moderator: setup ## make a moderator of the discussion, who signs in with a name and a password (NAME=...)
	@$(BIN)/python -m classroom moderator "$(NAME)"

reset: setup ## show a word, once, by which somebody who forgot the password of the discussion chooses one (NAME=...)
	@$(BIN)/python -m classroom reset "$(NAME)"

site: setup ## build the publication as plain files in build/site (ADDRESS=https://... for search engines)
	@$(BIN)/python -m dashboard.site --address=$(ADDRESS)

lab: setup ## edit the notebooks (as root, in a container: LAB_FLAGS=--allow-root)
	@$(BIN)/jupyter trust notebooks/*.ipynb notebooks/exercises/*.ipynb >/dev/null
	@$(BIN)/jupyter lab --LabApp.extra_labextensions_path="$(CURDIR)/tools/lab" $(LAB_FLAGS) notebooks

test: setup ## run every test; installs Chromium for the browser tests where it may
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh tools/test.sh

test-quick: setup ## the checks and the tests that take neither a server nor a browser, in some minutes
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh tools/test.sh quick

check: setup ## look for faults in content, prose, links and style, in some ten seconds
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh tools/check.sh

bench: setup ## measure beside stock Voilà and others, about an hour; results in benchmarks/results
	@$(BIN)/python -m benchmarks

bench-quick: setup ## the main ratios, in about ten minutes
	@$(BIN)/python -m benchmarks --quick

generate: $(READY) ## make the generated files of content/ again
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-generate.lock
	@$(BIN)/python -m tools.generate

book: setup ## make one PDF and one EPUB of all pages in build/book; takes Chromium
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-generate.lock
	@$(BIN)/python -m dashboard.site --address=$(ADDRESS)
	@$(BIN)/python -m tools.book

pictures: setup ## photograph every page and state, on a phone and a laptop, light and dark, in build/pictures
	@$(BIN)/python -m dashboard.site
	@$(BIN)/python -m tools.pictures

notebooks: $(READY) ## run the notebooks and store their outputs; make the exercises from their texts
	@$(BIN)/python -m tools.notebooks
	@$(BIN)/python -m tools.exercises

tool: $(READY) ## make a new tool (NAME=my_tool) that passes every test
	@$(BIN)/python -m tools.new tool $(NAME)

chapter: $(READY) ## make a new chapter (NAME=my-chapter)
	@$(BIN)/python -m tools.new chapter $(NAME)

format: $(READY) ## format the code
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix-only . && $(BIN)/deno fmt --quiet

lock: $(READY) ## pin the newest versions that pyproject.toml allows
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade \
		--no-annotate --no-header --no-emit-index-url --quiet --output-file requirements.lock
	@$(BIN)/uv pip compile pyproject.toml --extra generate --constraint requirements.lock --universal \
		--python-version 3.11 --no-annotate --no-header --no-emit-index-url --quiet \
		--output-file requirements-generate.lock
