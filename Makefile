# Every target makes and uses .venv itself.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup demo demo-live up down test check lint format types layers schemas unit e2e quality \
        eval samples test-tools contract-tools docs docs-live audit chaos chaos-night soak scaling fuzz lock clean

help: ## Print this help
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## /{printf "  %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): requirements.lock pyproject.toml
	@test -x $(VENV)/bin/python || $(PYTHON) -m venv $(VENV)
	@echo "installing the locked requirements into $(VENV)"
	@$(RUN)pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@$(RUN)pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

setup: $(READY) ## Make the virtual environment

demo: $(READY) ## Sample pages through a real Kafka and all stages; shows what comes out
	@$(RUN)claimwire demo

demo-live: $(READY) ## The same with the live page, which stays open until Ctrl-C
	@$(RUN)claimwire demo --live

up: ## Everything in containers, in the background
	docker compose up --build --detach --wait

down: ## Stop the containers and remove their data
	docker compose down --volumes

test: check ## All checks and all tests, those on genuine Kafka included
	$(RUN)pytest

check: lint types layers ## Everything that needs no broker and no test run

lint: $(READY) ## Style
	$(RUN)ruff check .
	$(RUN)ruff format --check .

format: $(READY) ## Put the code into its form
	$(RUN)ruff check --fix .
	$(RUN)ruff format .

types: $(READY) ## Types, tests included
	$(RUN)mypy

layers: $(READY) ## Which package may import which
	$(RUN)lint-imports

schemas: $(READY) ## Write schemas/generated/ from the models
	$(RUN)python -m schemas.export

unit: $(READY) ## The tests that need no broker
	$(RUN)pytest -m "not kafka and not docker"

e2e: $(READY) ## The tests on genuine Kafka
	$(RUN)pytest -m "kafka or docker"

quality: $(READY) ## Scores against the labelled data, where it is present
	$(RUN)pytest tests/quality

eval: quality ## The same as quality

bench: $(READY) ## The whole pipeline on genuine Kafka: speed, latency, where the time goes
	$(RUN)python -m benchmarks.pipeline

bench-cleaner: $(READY) ## The cleaner beside its peers: DATA=folder of labelled pages
	$(RUN)python -m benchmarks.cleaner --data $(DATA)

bench-deduplicator: $(READY) ## The deduplicator beside its peers: DATA=folder of labelled articles
	$(RUN)python -m benchmarks.deduplicator --data $(DATA)

bench-claims: $(READY) ## The claim extractor beside its peers, on our own labelled stories
	$(RUN)python -m benchmarks.claims

samples: $(READY) ## Build samples/ and their gold claims from samples/sources/
	$(RUN)python -m samples.sources
	$(RUN)python -m samples.sources.gold

docs: $(READY) ## Build the documentation into build/docs
	@NO_MKDOCS_2_WARNING=1 $(RUN)python -m mkdocs build --strict

docs-live: $(READY) ## Show it at 127.0.0.1:8000 while it is written
	@NO_MKDOCS_2_WARNING=1 $(RUN)python -m mkdocs serve

test-tools: ## What some tests want and skip without: Node packages, promtool, Chromium, kcat (Debian, as root)
	-command -v npm >/dev/null && $(MAKE) --no-print-directory contract-tools
	-test "$$(id -u)" = 0 && command -v apt-get >/dev/null && apt-get -qq update && \
	  apt-get -qq install --no-install-recommends prometheus chromium kcat jq curl >/dev/null

contract-tools: ## Node packages that read the contract as its users do; needs node and npm
	npm ci --prefix tests/contract/asyncapi --no-audit --no-fund --ignore-scripts

audit: $(READY) ## Bills of materials, what Debian has mended since the image was made, known vulnerabilities
	@mkdir -p build
	$(RUN)cyclonedx-py requirements requirements-runtime.lock --output-format JSON --output-file build/sbom.json
	deploy/audit-image.sh build
	$(RUN)pip-audit --strict --disable-pip --require-hashes --requirement requirements-runtime.lock

chaos: $(READY) ## Kill and freeze everything at random: SEED=1 KILLS=20 MINUTES=5
	$(RUN)python -m tests.chaos --seeds $(or $(SEED),1) --kills $(or $(KILLS),20) --minutes $(or $(MINUTES),5)

chaos-night: $(READY) ## 100 kills in five runs; the report goes to benchmarks/results/
	$(RUN)python -m tests.chaos --seeds 1 2 3 4 5 --minutes 1 --rate 8 --report benchmarks/results/chaos.md

soak: $(READY) ## Steady load for MINUTES=60: slopes of memory and descriptors, lag, p99
	$(RUN)python -m tests.chaos.soak --minutes $(or $(MINUTES),60)

scaling: $(READY) ## One, two and three replicas of a stage: how they share the work, what a change costs
	$(RUN)python -m tests.chaos.scaling

fuzz: $(READY) ## A million damaged messages for each topic
	CLAIMWIRE_FUZZ_INPUTS=1000000 $(RUN)pytest tests/fuzz

lock: $(READY) ## Resolve the requirements anew
	$(RUN)uv pip compile --quiet pyproject.toml --all-extras --generate-hashes \
	  --no-emit-index-url --no-header --python-version 3.11 --output-file requirements.lock
	$(RUN)uv pip compile --quiet pyproject.toml --constraints requirements.lock --generate-hashes \
	  --no-emit-index-url --no-header --python-version 3.11 --output-file requirements-runtime.lock

clean: ## Remove the virtual environment and all caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
