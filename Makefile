# tamis
#
#   make scan            set up, build, and scan the bundled corpus
#   make test            set up, check the style, build, and run all tests
#   make corpus N=1000   write Corpus/generated/corpus-1000.ndjson
#   make history N=1000  write Corpus/generated/history-1000.ndjson
#   make evasion         report what is found through each disguise
#   make bench           run the benchmarks (SELECT=regex runs some of them)
#   make bench-gate      count instructions on fixed inputs and compare them with the stored ones
#   make test-asan       run all tests under the address sanitizer; test-tsan: the thread sanitizer
#   make docs            write Documentation/RULES.md and the JSON Schemas
#   make lint            check the style; make format mends what it can

N ?= 100000
SEED ?= 1
SELECT ?=
BUILD = swift build -c release --static-swift-stdlib
BINARY = .build/release/tamis
PACKAGES = libpcre2-dev libsimdjson-dev pkg-config
SWIFT_FILES = $$(git ls-files '*.swift')

.PHONY: scan test test-asan test-tsan build corpus history evasion bench bench-gate \
  bench-gate-renew docs lint format setup

scan: build
	@echo "== tamis scan Corpus/messages"
	@$(BINARY) scan Corpus/messages; status=$$?; \
	if [ $$status -gt 1 ]; then exit $$status; fi; \
	echo "== done: one line a violation, the last line sums up." >&2; \
	echo "   Next: $(BINARY) check \"Write to anna@example.com\"" >&2

test: setup lint build
	swift build --build-tests
	TAMIS_BINARY=$(CURDIR)/$(BINARY) swift test --skip-build

# A sanitizer changes all code, so each has a build of its own.
test-asan test-tsan: setup
	swift test --sanitize $(if $(filter test-asan,$@),address,thread) --scratch-path .build-$@

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

evasion: setup
	$(BUILD) --product EvasionReport
	.build/release/EvasionReport Corpus/messages

bench: setup
	cd Benchmarks && swift package --disable-sandbox benchmark $(if $(SELECT),--filter "$(SELECT)")

# Callgrind counts the same however busy the machine is; `bench-gate-renew` stores new thresholds.
bench-gate bench-gate-renew: PACKAGES += valgrind binutils python3
bench-gate bench-gate-renew: build
	cd Benchmarks && swift build -c release --product AutomatonRun
	python3 Benchmarks/Gate/gate.py $(BINARY) Benchmarks/.build/release/AutomatonRun \
	  $(if $(filter %-renew,$@),--renew)

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
