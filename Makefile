# make run    the window with the sample library (without a display: a picture of it, and a brief)
# make test   everything that must hold
# make soak   what takes minutes: 2,000 briefs of generated libraries, each read back; libraries killed, damaged and out of
#             room; all blind rounds and chains (the suite reads the newest); texts and queries at random; files made to
#             overload the program, or mutated; saved pages and PDFs written at random; 5,000 random events at the window
# make bench  how fast it is, against stated references
# make lint   style, types and the map of imports only
# make wheel  a wheel in dist/
# make bundle the program with all it needs, for machines without Python, in dist/peelviewer (some minutes)
# make deb    a Debian package of the bundle, in dist/
# make bundle-test  the main job in the bundle, in the package on bare Debian systems and in a Flatpak (some minutes; as root,
#             needs Xvfb, mmdebstrap, flatpak-builder and dbus)
# make docs   the guide as a site, in out/guide
# make screenshots  pictures of the window's states, made by the program itself
# make learn  learns again, from documents read by people, which words tell a document's kind, whom it is about, that a
#             grade is told, what became of a finding, and that something goes well or badly
# make translations  takes new texts of the window into the catalogues of languages, and compiles them

.PHONY: run test suite soak lint bench wheel bundle deb bundle-test docs screenshots learn translations

bin := .venv/bin
install := $(bin)/python -m pip install --quiet --disable-pip-version-check
paths := peelviewer tests data resources/packaging

# Dozens of processes of the tests load the program: it is compiled once, and not by each, whatever the system is set to.
unexport PYTHONDONTWRITEBYTECODE

# Each library of a test is written with care, and a disk takes its time to say that all has arrived. Where there is room
# for them, the files of tests stand in memory.
memory := $(shell [ "$$(df --output=avail --block-size=M /dev/shm 2>/dev/null | tail -n 1 | tr -d ' M')" -gt 4000 ] \
    2>/dev/null && echo /dev/shm)

run: .venv/ready
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	    $(bin)/peelviewer; \
	else \
	    mkdir -p out; \
	    echo "There is no display: writing a picture of the window and a brief to $(CURDIR)/out instead."; \
	    $(bin)/peelviewer screenshot out/window.png && \
	    $(bin)/peelviewer brief --force cambridgeshire --theme soc -o out/brief.pdf; \
	fi

test: .venv/ready # style and types are looked at beside the first tests
	@$(MAKE) --no-print-directory --jobs 2 lint suite

suite: .venv/ready
	PYTEST_DEBUG_TEMPROOT=$(memory) $(bin)/pytest --numprocesses auto --dist worksteal

lint: .venv/ready
	$(bin)/ruff format --check $(paths)
	$(bin)/ruff check $(paths)
	$(bin)/mypy
	$(bin)/pyroma --min=10 .
	@if command -v desktop-file-validate >/dev/null; then desktop-file-validate resources/*.desktop; fi
	@if command -v appstreamcli >/dev/null; then appstreamcli validate --strict --no-net resources/*.metainfo.xml; fi

soak: .venv/ready
	PEELVIEWER_SELECTIONS=2000 $(bin)/pytest tests/brief/test_any_library.py
	PEELVIEWER_SOAK=1 $(bin)/pytest -s tests/store/test_killed.py tests/store/test_faults.py tests/store/test_recovery.py \
	    tests/store/test_received.py tests/store/test_together.py tests/test_opens_nothing.py
	PEELVIEWER_SOAK=1 $(bin)/pytest tests/analysis/test_rounds.py tests/analysis/test_contrast_score.py \
	    tests/analysis/test_follow_up_chains.py tests/analysis/test_any_text.py tests/analysis/test_report_text.py \
	    tests/analysis/test_claims.py tests/ingest/test_dates.py tests/ingest/test_text.py tests/store/test_search.py \
	    tests/store/test_facts_kept.py tests/gui/contrasts/test_contrast_connector.py
	PEELVIEWER_MUTATED=1500 $(bin)/pytest -s tests/ingest/test_mutated.py
	PEELVIEWER_BOMBS=all $(bin)/pytest -s tests/test_bombs.py
	PEELVIEWER_QUERIES=20000 $(bin)/pytest tests/pipeline/test_any_query.py
	PEELVIEWER_SAVED=3000 PEELVIEWER_PDFS=1000 $(bin)/pytest tests/ingest/test_saved_pages.py tests/ingest/test_written.py
	PEELVIEWER_MONKEY=5000 $(bin)/pytest tests/gui/window/test_monkey.py

bench: .venv/ready
	@$(install) --group bench 2>/dev/null || \
	    echo "WeasyPrint cannot be installed here: its figure is left out."
	$(bin)/python tests/bench.py

wheel: .venv/ready
	$(bin)/python -m build --wheel --no-isolation --outdir dist

bundle: .venv/ready
	$(install) --group package
	$(bin)/python resources/packaging/icons.py
	$(bin)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build resources/packaging/peelviewer.spec

deb: bundle
	$(bin)/python resources/packaging/make_deb.py

bundle-test: deb
	PEELVIEWER_BUNDLE=1 PEELVIEWER_ROOTS=$${PEELVIEWER_ROOTS:-$$(mktemp -d)} $(bin)/pytest -s tests/packaging

docs: .venv/ready
	$(install) --group docs
	$(bin)/mkdocs build --strict --config-file resources/packaging/mkdocs.yml
	cp out/guide/01-start.html out/guide/index.html

screenshots: .venv/ready
	$(bin)/python tests/screenshots.py

learn: .venv/ready
	$(bin)/python -m pip install --quiet --disable-pip-version-check --group learn
	$(bin)/python tests/learn_kinds.py
	$(bin)/python tests/learn_subjects.py
	$(bin)/python tests/learn_common_words.py
	$(bin)/python tests/learn_reading.py
	$(bin)/python tests/learn_tally_odds.py
	$(bin)/python tests/learn_links.py
	$(bin)/python tests/learn_answers.py
	$(bin)/python tests/learn_steps.py
	$(bin)/python tests/learn_tone.py
	$(bin)/python tests/learn_opposites.py

translations: .venv/ready
	$(bin)/python tests/translations.py

.venv/ready: .ci/setup .ci/requirements.txt pyproject.toml
	@bash .ci/setup
