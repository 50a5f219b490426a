# `make` lists the commands. Each one prepares what it needs.
PYTHON ?= python3
BIN := .venv/bin
HOST ?= 127.0.0.1
PORT ?= 8000
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help start test check golden bench format lock clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' Makefile

$(READY): requirements.lock pyproject.toml
	@PYTHON="$(PYTHON)" sh tools/setup.sh run
	@touch $(READY)

start: $(READY) ## build the example dossier into output/ and serve the form on 127.0.0.1:8000
	$(BIN)/docgen make examples/tan_phong_2023.yaml --out output/example
	$(BIN)/docgen serve --host $(HOST) --port $(PORT)

test: $(READY) ## install what the tests need and run them all
	@sh tools/setup.sh test
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered

check: $(READY) ## style, types, direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

golden: $(READY) ## remake the golden files; read the diff before you commit it
	$(BIN)/python -m pytest tests/golden --golden-update

bench: $(READY) ## speed and memory as ratios against named peers
	@sh tools/setup.sh test
	$(BIN)/python bench/run.py

format: $(READY) ## format the code
	$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

lock: $(READY) ## resolve the dependencies anew into requirements.lock
	$(BIN)/python tools/lock.py

clean: ## remove the environment and caches; output/ stays
	rm -rf .venv .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis
