# `make` lists the commands. Each one prepares what it needs.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
TESTS ?=
BIN := .venv/bin
READY := .venv/.ready
SETUP := PYTHON="$(PYTHON)" sh tools/setup.sh

.DEFAULT_GOAL := help
.PHONY: help start test coverage check golden bench format lock clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' Makefile

$(READY): requirements.lock pyproject.toml tools/setup.sh
	@$(SETUP) run
	@touch $(READY)

# Exit code 1 of `docgen make` means that the papers are there and the record has findings.
start: $(READY) ## build the example dossier into output/ and serve the form on 127.0.0.1:8000
	$(BIN)/docgen make examples/tan_phong_2023.yaml --out output/example || [ $$? -eq 1 ]
	$(BIN)/docgen serve --host $(HOST) --port $(PORT)

test: $(READY) ## install what the tests need and run them all; TESTS=tests/house runs a part
	@$(SETUP) test
	$(BIN)/python -m pytest -n auto --maxprocesses=4 --dist loadfile --durations=15 $(TESTS)

coverage: $(READY) ## run the tests and say which lines and branches they reached
	@$(SETUP) test
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered $(TESTS)

check: $(READY) ## style, types, direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

golden: $(READY) ## remake the golden files; read the diff before you commit it
	$(BIN)/python -m pytest --golden-update $(TESTS)

bench: $(READY) ## speed and memory as ratios against named peers
	@$(SETUP) test
	$(BIN)/python bench/run.py

format: $(READY) ## format the code
	$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

lock: $(READY) ## resolve the dependencies anew into requirements.lock
	$(BIN)/python tools/lock.py

clean: ## remove the environment and caches; output/ stays
	rm -rf .venv .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis
