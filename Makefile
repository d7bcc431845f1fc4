# tamis
#
#   make scan            set up, build, and scan the bundled corpus
#   make test            set up, check the style, build, and run all tests
#   make corpus N=1000   write Corpus/generated/corpus-1000.ndjson
#   make history N=1000  write Corpus/generated/history-1000.ndjson
#   make model           learn from Corpus/sentences what sentences that break rules are like
#   make evasion         report what is found through each disguise
#   make bench           run the benchmarks (SELECT=regex runs some of them)
#   make bench-gate      count instructions on fixed inputs and compare them with the stored ones
#   make bench-peers     measure tamis beside other programs (MAILS=100000 messages, ROUNDS=5)
#   make test-asan       run all tests under the address sanitizer; test-tsan: the thread sanitizer
#   make docs            write Documentation/RULES.md and the JSON Schemas
#   make lint            check the style; make format mends what it can

N ?= 100000
SEED ?= 1
SELECT ?=
MAILS ?= 100000
ROUNDS ?= 5
BUILD = swift build -c release --static-swift-stdlib
BINARY = .build/release/tamis
# The automaton's own program, in a folder that `make bench` does not build anew with other settings.
BUILD_RUN = swift build -c release --package-path Benchmarks --scratch-path Benchmarks/.build-run \
  --product AutomatonRun
PEERS = .build-peers
COMPILE = g++ -O3 -march=native -std=c++17
RUN = Benchmarks/.build-run/release/AutomatonRun
PACKAGES = libpcre2-dev libsimdjson-dev pkg-config
SWIFT_FILES = $$(git ls-files '*.swift')

.PHONY: scan test test-asan test-tsan build corpus history model evasion bench bench-gate \
  bench-gate-renew bench-peers docs lint format setup

scan: build
	@echo "== tamis scan Corpus/messages"
	@$(BINARY) scan Corpus/messages; status=$$?; \
	if [ $$status -gt 1 ]; then exit $$status; fi; \
	echo "== done: one line a violation, the last line sums up." >&2; \
	echo "   Next: $(BINARY) check \"Write to anna@example.com\"" >&2

test: setup lint build
	swift build --build-tests
	TAMIS_BINARY=$(CURDIR)/$(BINARY) swift test --skip-build

# A sanitizer changes all code, so each has a build of its own; optimised, as the tests start the
# program a thousand times. Left out: tests that measure memory; under the thread sanitizer hostile
# input, which has nothing to do with threads and takes half an hour, and a limit on the size of files,
# under which the sanitizer itself does not run. Let pass: the standard library's
# key paths, which copy a value over a part of itself, and what is guarded by its Mutex or handed on by
# a count of references, which the thread sanitizer does not see.
test-asan: SANITIZER = address
test-asan: SKIP = --skip MemoryTests
test-asan: SUPPRESSED = interceptor_via_lib:libswiftCore.so
test-tsan: SANITIZER = thread
test-tsan: SKIP = --skip MemoryTests --skip HostileInputTests --skip aFilePastTheLargestAllowed
test-tsan: SUPPRESSED = race:BuiltInPacks race:ErrorComplaints race:CollectedOutput race:ConceptWordings
test-asan test-tsan: setup
	@mkdir -p .build-$@
	@printf '%s\n' $(SUPPRESSED) > .build-$@/suppressions
	TAMIS_SANITIZER=1 ASAN_OPTIONS=detect_leaks=0:suppressions=$(CURDIR)/.build-$@/suppressions \
	TSAN_OPTIONS=suppressions=$(CURDIR)/.build-$@/suppressions \
	  swift test -c release -Xswiftc -enable-testing --scratch-path .build-$@ \
	  --sanitize $(SANITIZER) $(SKIP)

build: setup
	$(BUILD) --product tamis

corpus: setup
	$(BUILD) --product CorpusGenerator
	@mkdir -p Corpus/generated
	.build/release/CorpusGenerator --messages Corpus/messages --count $(N) --seed $(SEED) \
	  --output Corpus/generated/corpus-$(N).ndjson

history: setup
	$(BUILD) --product CorpusGenerator
	@mkdir -p Corpus/generated
	.build/release/CorpusGenerator --messages Corpus/messages --count $(N) --seed $(SEED) --history \
	  --output Corpus/generated/history-$(N).ndjson

model: setup
	$(BUILD) --product SentenceTrainer
	.build/release/SentenceTrainer --sentences Corpus/sentences \
	  --output Sources/CSentenceModel

evasion: setup
	$(BUILD) --product EvasionReport
	.build/release/EvasionReport Corpus/messages

bench: setup
	cd Benchmarks && swift package --disable-sandbox benchmark $(if $(SELECT),--filter "$(SELECT)")

# Callgrind counts the same however busy the machine is; `bench-gate-renew` stores new thresholds.
bench-gate bench-gate-renew: PACKAGES += valgrind binutils python3
bench-gate bench-gate-renew: build
	$(BUILD_RUN)
	python3 Benchmarks/Gate/gate.py $(BINARY) $(RUN) $(if $(filter %-renew,$@),--renew)

# Writes Benchmarks/Results/<date>-<cpu>; the inputs and programs of others stay in .build-peers.
bench-peers: PACKAGES += libvectorscan-dev libre2-dev ripgrep g++ python3-venv
bench-peers: build
	$(BUILD) --product CorpusGenerator
	$(BUILD_RUN)
	@mkdir -p $(PEERS)
	test -x $(PEERS)/venv/bin/pip || python3 -m venv $(PEERS)/venv
	$(PEERS)/venv/bin/pip install --quiet -r Benchmarks/Peers/requirements.txt
	$(COMPILE) Benchmarks/Peers/vectorscan_run.cpp -o $(PEERS)/vectorscan_run -lhs
	$(COMPILE) Benchmarks/Peers/re2_set_run.cpp -o $(PEERS)/re2_set_run -lre2
	$(COMPILE) Benchmarks/Baseline/simdjson_alone.cpp -o $(PEERS)/simdjson_alone -lsimdjson
	python3 Benchmarks/Peers/compare.py --programs $(PEERS) --mails $(MAILS) --rounds $(ROUNDS)

docs: build
	@mkdir -p Documentation
	$(BINARY) rules list --format markdown > Documentation/RULES.md
	@mkdir -p Documentation/schemas
	@for name in input history output audit explanation pack; do \
	  $(BINARY) schema $$name > Documentation/schemas/$$name.schema.json || exit 1; done

lint:
	swift format lint --strict --configuration .swift-format $(SWIFT_FILES)

format:
	swift format --in-place --configuration .swift-format $(SWIFT_FILES)

# Installs the C libraries where they are missing; sudo only where it is needed.
setup:
	@command -v swift >/dev/null || { \
	  echo "tamis needs a Swift toolchain, 6.2 or later: https://www.swift.org/install/linux/" >&2; \
	  exit 1; }
	@missing=; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || \
	  missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
	  if ! command -v apt-get >/dev/null; then \
	    echo "tamis needs the development files of PCRE2 (8-bit) and simdjson; on Debian and Ubuntu" >&2; \
	    echo "they are:$$missing. Install them with your package manager and try again." >&2; exit 1; fi; \
	  as=; if [ "$$(id -u)" -ne 0 ]; then as=sudo; \
	    command -v sudo >/dev/null || { \
	      echo "tamis needs these packages, and you are neither root nor have sudo:$$missing" >&2; exit 1; }; fi; \
	  echo "installing$$missing"; \
	  $$as apt-get update -qq && $$as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing || exit 1; \
	fi
