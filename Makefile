# Wenshu: everything repeatable. `make help` lists it.

SWIFT ?= swift
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
# The Swift runtime goes into the program: it starts faster and needs no Swift on the machine that runs it. Its 90,000 relocations
# are packed, which only lld does: 2 MiB less to read at each start.
RELEASE := -c release --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs --product wenshu
WENSHU := .build/release/wenshu
PREFIX ?= /usr/local
KINDS := $(notdir $(patsubst %/template.txt,%,$(wildcard Templates/*/template.txt)))
PACKAGES := libxml2-dev zlib1g-dev libdeflate-dev libssl-dev pkg-config
TEST_PACKAGES := libzip-dev python3 python3-venv libxml2-utils poppler-utils libreoffice-writer-nogui fonts-noto-cjk
PYTHON := .venv/bin/python

.PHONY: help setup setup-test build release test unit agree lint format templates demo bench learn gallery picture install clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

setup: ## install what building needs and is missing
	@pkg-config --exists libxml-2.0 zlib libdeflate libcrypto 2>/dev/null || $(MAKE) --no-print-directory apt LIST="$(PACKAGES)"

# eark-validator asks for an old lxml, and does as well with a new one: so it comes without what it asks for.
setup-test: setup ## install what the tests need besides (LibreOffice, poppler, a Python environment)
	@{ pkg-config --exists libzip && command -v soffice && command -v pdftotext && command -v xmllint && fc-list | grep -q "CJK SC" \
	  && python3 -c 'import ensurepip, venv'; } >/dev/null 2>&1 || $(MAKE) --no-print-directory apt LIST="$(TEST_PACKAGES)"
	@[ -x $(PYTHON) ] || python3 -m venv .venv
	@$(PYTHON) -c 'import docx, odf, chinese_calendar, holidays, icalendar, bagit, ocfl, eark_validator' 2>/dev/null \
	  || { $(PYTHON) -m pip install -q --disable-pip-version-check python-docx odfpy chinesecalendar holidays icalendar bagit ocfl-py setuptools \
	    lxml pydantic importlib-resources \
	  && $(PYTHON) -m pip install -q --disable-pip-version-check --no-deps eark-validator==1.1.3; }

# Two installations at once can lose a package: once more settles it.
.PHONY: apt
apt:
	$(SUDO) apt-get update -q
	$(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -q $(LIST) \
	  || $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -q $(LIST)

build: setup ## build for debugging
	$(SWIFT) build

release: setup ## build the program for use
	$(SWIFT) build $(RELEASE)

test: lint unit agree ## every test

unit: setup-test ## the tests in Swift
	$(SWIFT) test

agree: setup-test ## other programs read what Wenshu writes, and read the same
	$(SWIFT) build --product wenshu
	rm -rf .build/random && mkdir -p .build/random
	WENSHU_PROPERTY_CASES=60 WENSHU_PROPERTY_OUT=$(CURDIR)/.build/random $(SWIFT) test --filter PropertyTests >/dev/null
	$(PYTHON) Tests/Tools/others-agree --wenshu .build/debug/wenshu --filled .build/random
	$(PYTHON) Tests/Tools/numbering-agrees --wenshu .build/debug/wenshu
	$(PYTHON) Tests/Tools/formats-agree --wenshu .build/debug/wenshu
	$(PYTHON) Tests/Tools/measure-layout --wenshu .build/debug/wenshu
	$(PYTHON) Tests/Tools/calendar-agrees --wenshu .build/debug/wenshu
	rm -rf .build/ocfl && WENSHU_OCFL_OUT=$(CURDIR)/.build/ocfl $(SWIFT) test --filter aStorageRootForOthersToJudge >/dev/null
	$(PYTHON) Tests/Tools/packages-agree --wenshu .build/debug/wenshu --ocfl .build/ocfl
	$(PYTHON) Tests/Tools/sip-agrees --wenshu .build/debug/wenshu
	$(PYTHON) Tests/Tools/bagit-conformance --wenshu .build/debug/wenshu
	$(PYTHON) Tests/Tools/ocfl-fixtures --wenshu .build/debug/wenshu
	$(PYTHON) Tests/Tools/archive-agrees --wenshu .build/debug/wenshu
	$(PYTHON) Tests/Tools/kill-archive --wenshu .build/debug/wenshu --kills 60
	$(PYTHON) Tests/Tools/kill-archive --wenshu .build/debug/wenshu --kills 20 --format eark-sip

lint: ## the format of the code
	$(SWIFT) format lint --strict -r Package.swift Sources Tests Benchmarks

format: ## put the code into its format
	$(SWIFT) format -i -r Package.swift Sources Tests Benchmarks

templates: release ## make template.docx and template.odt of every kind from template.txt
	@for kind in $(KINDS); do for format in docx odt; do \
	  $(WENSHU) template build Templates/$$kind/template.txt -o Templates/$$kind/template.$$format --force || exit; done; done

demo: release ## generate letters, parse a reply, archive minutes
	@Documentation/demo.sh $(WENSHU)

bench: release setup-test ## measure, beside others in the same run (BENCH=--readme: into the READMEs)
	$(SWIFT) build $(subst --product wenshu,--product WenshuBenchmark,$(RELEASE))
	$(PYTHON) -m pip install -q --disable-pip-version-check -r Benchmarks/requirements.txt
	$(PYTHON) Benchmarks/run.py --wenshu $(WENSHU) --benchmark .build/release/WenshuBenchmark $(BENCH)

install: release ## install the program, its templates and data under PREFIX
	install -d $(PREFIX)/bin $(PREFIX)/share/wenshu/templates $(PREFIX)/share/wenshu/data $(PREFIX)/share/wenshu/schemas
	install -m 755 $(WENSHU) $(PREFIX)/bin/wenshu
	cp -r Templates/. $(PREFIX)/share/wenshu/templates/
	cp Sources/WenshuCase/Resources/law-index.txt $(PREFIX)/share/wenshu/data/
	cp Sources/WenshuArchive/Resources/*.xsd $(PREFIX)/share/wenshu/schemas/

clean: ## remove what was built
	rm -rf .build .venv demo

gallery: release setup-test ## make the sheet with the first pages of every kind
	@$(PYTHON) -c 'import PIL' 2>/dev/null || $(PYTHON) -m pip install -q --disable-pip-version-check pillow
	$(PYTHON) Documentation/gallery.py --wenshu $(WENSHU) -o Documentation/gallery.png

FUZZ := WENSHU_FUZZ=1 $(SWIFT) build -c release --scratch-path .build/fuzz -Xswiftc -sanitize=fuzzer,address --product WenshuFuzz
SECONDS ?= 60

learn: ## learn the weights of the second reader from the labelled letters, exercises and samples anew
	WENSHU_LEARN=1 $(SWIFT) test --filter SecondReaderLearning

.PHONY: fuzz
fuzz: setup ## feed mutated input to every parser, SECONDS=60 each; a find ends it
	$(FUZZ)
	$(SWIFT) build --product wenshu
	python3 Tests/Fuzzing/make-corpus . .build/fuzz-seeds .build/debug/wenshu
	@Tests/Fuzzing/run .build/fuzz/release/WenshuFuzz $(SECONDS)

picture: release setup-test ## make the README's picture of a generated letter
	@rm -rf .build/picture && mkdir -p .build/picture
	$(WENSHU) generate procuratorialRecommendation --data Fixtures/cases/recommendation-good.json -o .build/picture/letter.docx
	FONTCONFIG_FILE=Documentation/fonts.conf soffice --headless -env:UserInstallation=file://$(CURDIR)/.build/picture/profile \
	  --convert-to pdf --outdir .build/picture .build/picture/letter.docx >/dev/null
	pdftoppm -r 90 -f 1 -l 1 -singlefile -png .build/picture/letter.pdf Documentation/letter
