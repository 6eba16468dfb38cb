# What a shell has set up for other projects must not leak into this one.
unexport VIRTUAL_ENV PYTHONHOME PYTHONPATH

PYTHON_HERE := .venv/bin/python

.PHONY: benchmarks catalogues following help laws pack proof test test-tools transcripts lint format constraints clean native

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

pack: .venv/all.installed native ## Build the example packs into out/
	.venv/bin/coproduction build examples -o out

test: lint native ## Check style and types, then run the tests, which must reach every line
	$(PYTHON_HERE) -m pytest -n 2 --cov

test-tools: .venv/tools.installed native ## Run the tests that need a browser, Java or gettext
	$(PYTHON_HERE) -m mypy tests_tools
	chromium=$$(tools/chromium) && axe=$$(tools/axe) && nu=$$(tools/nu) && msgfmt=$$(tools/gettext) && \
		icaljs=$$(tools/icaljs) && \
		CHROMIUM=$$chromium AXE=$$axe NU=$$nu MSGFMT=$$msgfmt ICALJS=$$icaljs $(PYTHON_HERE) -m pytest -n 2 tests_tools

catalogues: .venv/test.installed ## Bring every catalogue up to date with the words in the code
	$(PYTHON_HERE) tools/catalogues.py

transcripts: .venv/test.installed native ## Write down anew what is heard of a pack in three languages
	$(PYTHON_HERE) -m tests.transcribing

proof: .venv/all.installed native ## Build the examples in every theme, and prove every PDF
	$(PYTHON_HERE) tools/prove_examples.py examples out/proof

laws: .venv/test.installed native ## Try the laws of PDF on a thousand documents each, instead of a dozen
	PDF_EXAMPLES=1000 $(PYTHON_HERE) -m pytest -n 2 tests/formats/test_pdf_laws.py

benchmarks: .venv/test.installed native ## Measure speed, as ratios
	$(PYTHON_HERE) benchmarks/before_layout.py
	$(PYTHON_HERE) benchmarks/repair_and_gate.py
	$(PYTHON_HERE) benchmarks/importing.py

following: .venv/tools.installed native ## Measure how soon a page of the preview follows a saved file
	chromium=$$(tools/chromium) && CHROMIUM=$$chromium $(PYTHON_HERE) benchmarks/following.py

lint: .venv/test.installed ## Check style and types
	$(PYTHON_HERE) -m ruff check .
	$(PYTHON_HERE) -m ruff format --check .
	$(PYTHON_HERE) -m mypy

format: .venv/test.installed ## Put style right where that can be done safely
	$(PYTHON_HERE) -m ruff check --fix .
	$(PYTHON_HERE) -m ruff format .

constraints: ## Pin every dependency afresh
	tools/pin > constraints.new
	mv constraints.new constraints.txt

clean: ## Remove all that was made here
	rm -rf .venv out .coverage .coverage.* htmlcov .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

native: $(PYTHON_HERE)
	@tools/native-libraries $(PYTHON_HERE)

$(PYTHON_HERE):
	tools/environment

# The stem is the extra: .venv/pdf.installed means that coproduction[pdf] is there.
.venv/%.installed: $(PYTHON_HERE) pyproject.toml constraints.txt
	$(PYTHON_HERE) -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[$*]'
	@touch $@
