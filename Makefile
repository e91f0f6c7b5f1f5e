# The commands of this repository. `make` alone prints this menu; everything works in a fresh clone
# with Python 3.11 or later and make: what else is needed goes into .venv/.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := menu
.PHONY: menu setup datasets test check findings diff questions export codebook audit bench bench-site bench-tables bench-hostile bench-layouts bench-renditions bench-kill bench-ablation bench-alignment bench-dates bench-rewritten bench-unseen fuzz clean

menu:
	@echo 'make TARGET, where TARGET is one of'
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1\t\2/p' Makefile | expand -t 16

setup: $(READY) ## set up .venv/ (every other target does so too)

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo 'Python 3.11 or later is needed: make PYTHON=/path/to/python3.11' >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@$(BIN)/python -m compileall -q src # pip does so with what it installs, but not with this package
	@$(BIN)/python -c 'import pathlib, extract.run; extract.run.prepare(pathlib.Path("pipeline"))'
	@touch $@

datasets: $(READY) ## build the tables in output/datasets [REPORT=id] [FROM=stage] [JOBS=n]
	@$(BIN)/extract build $(if $(REPORT),--report $(REPORT)) $(if $(FROM),--from $(FROM)) \
		$(if $(JOBS),--jobs $(JOBS))

test: $(READY) ## run the tests
	@$(BIN)/pytest

check: $(READY) ## lint, types, architecture, schema; build; check the tables against the sources
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/pytest tests/test_architecture.py tests/test_schema.py
	@$(BIN)/extract build
	@$(BIN)/extract check

audit: $(READY) ## the site in which a person checks every value on its page: output/audit/index.html
	@$(BIN)/extract build
	@$(BIN)/extract audit

findings: $(READY) ## what does not add up, in sentences, worst first [REPORT=id] [VERDICT=fails]
	@$(BIN)/extract findings $(if $(REPORT),--document $(REPORT)) $(if $(VERDICT),--verdict $(VERDICT))

questions: $(READY) ## answer what researchers ask [NAME=question] [ROWS=n]
	@$(BIN)/extract questions $(NAME) $(if $(ROWS),--rows $(ROWS))

export: $(READY) ## write the tables as FORMAT=csv|xlsx|dta|duckdb|archive, into output/export [FULL_TEXT=yes]
	@$(BIN)/extract export $(or $(FORMAT),$(error say FORMAT=csv, xlsx, dta, duckdb or archive)) \
		$(if $(FULL_TEXT),--full-text)

codebook: $(READY) ## write pipeline/CODEBOOK.md from pipeline/schema
	@$(BIN)/extract codebook > pipeline/CODEBOOK.md.tmp
	@mv pipeline/CODEBOOK.md.tmp pipeline/CODEBOOK.md

diff: $(READY) ## what two builds say differently [OLD=folder] [NEW=folder]: by default the last two
	@$(BIN)/extract diff $(OLD) $(if $(OLD),$(NEW)) || test $$? -eq 1  # 1: they differ, which is an answer

bench: $(READY) ## measure: pages per second, a build with nothing to do, builds killed at random
	@$(BIN)/python -m tests.bench

bench-tables: $(READY) ## tables found in the ICDAR 2013 documents of ../shared, beside other tools
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[bench]'
	@$(BIN)/python -m tests.bench.tables

bench-hostile: $(READY) ## the broken and hostile files of ../shared: outcomes by kind
	@$(BIN)/python -m tests.bench.hostile

bench-layouts: $(READY) ## the first report typeset in many ways: what is read differently
	@$(BIN)/python -m tests.layouts --report --first 3

bench-renditions: $(READY) ## both reports in raw/ by the typesetters on this machine: their facts
	@$(BIN)/python -m tests.renditions --report --facts --first 3
	@$(BIN)/python -m tests.renditions --editions --first 3

bench-kill: $(READY) ## builds killed at random moments [TIMES=200]
	@$(BIN)/python -m tests.bench.kill $(or $(TIMES),200)

bench-ablation: $(READY) ## participations without a profile and with no process declared
	@$(BIN)/python -m tests.bench.ablation

bench-rewritten: $(READY) ## reports of made-up facts, typeset in several ways: what is read differently [COUNT=12]
	@$(BIN)/python -m tests.rewritten --count $(or $(COUNT),12)

bench-unseen: $(READY) ## reports written to try the program on: rows read rightly, table by table
	@$(BIN)/python -m tests.unseen --first 0

bench-alignment: $(READY) ## links between parallel texts and tables, against pairs made by hand
	@$(BIN)/python -m tests.bench.alignment

bench-dates: $(READY) ## dates and periods of the Recognizers-Text specifications (needs ../shared)
	@$(BIN)/python -m tests.bench.dates

bench-site: $(READY) ## the audit site of a made-up document: size, time to open and scroll [PAGES=500]
	@$(BIN)/python -m tests.bench.site $(or $(PAGES),500)

fuzz: $(READY) ## damaged files, at random [MINUTES=30]; new examples for the tests of properties
	@$(BIN)/pytest --hypothesis-profile=searching -m 'hypothesis'
	@$(BIN)/python -m tests.bench.fuzz $(or $(MINUTES),30)

clean: ## delete what can be built again (.venv stays)
	@rm -rf output .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist
	@find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
