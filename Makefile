# What people and CI run. `make demo` and `make test` set up everything they need.

SWIFT ?= swift
SHARED ?= ../shared
BINARY = .build/release/repostlint

# On Linux the binary carries Swift's own libraries, so that it starts in milliseconds.
ifeq ($(shell uname -s),Linux)
RELEASE = -c release --static-swift-stdlib
else
RELEASE = -c release
endif

.PHONY: help setup build demo test lint format accuracy bench bench-counts build-bench fuzz fuzz-mutations \
  build-fuzz rules clean

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Install the system libraries that are missing
	@Scripts/setup

build: setup ## Build the command in release
	@$(SWIFT) build $(RELEASE) --product repostlint

demo: build ## Check the shipped repost against its shipped original
	@echo
	@$(BINARY) check Fixtures/demo/repost.html --original Fixtures/demo/original.html \
	  --repost-url https://neighbours.example/posts/lighthouse --site-kind community || test $$? -eq 1

test: setup ## Run the whole suite
	@$(SWIFT) test

lint: setup ## Check the format, the imports and the generated files
	@Scripts/lint

format: ## Format the sources
	@$(SWIFT) format -i -r Sources Tests Package.swift Benchmarks/Sources Benchmarks/Package.swift \
	  Fuzzing/Sources Fuzzing/Package.swift

rules: setup ## Embed the rule files again after any change to them, and write their pages
	@Scripts/embed-rule-packs
	@$(SWIFT) build --product repostlint
	@.build/debug/repostlint rules archive --output Sources/CRulePacks/packs.archive
	@.build/debug/repostlint rules schema --output docs/rule.schema.json
	@.build/debug/repostlint rules docs docs/rules

bench: build-bench ## Measure it all; PARTS="engine scaling" chooses, ARGS="--rounds 3" is handed on
	@cd Benchmarks && .build/release/repostlint-bench run $(PARTS) $(ARGS)

bench-counts: build-bench ## Count instructions against thresholds.json; ARGS=--record writes it anew
	@cd Benchmarks && .build/release/repostlint-bench counts $(ARGS)

build-bench: build
	@cd Benchmarks && $(SWIFT) build $(RELEASE) --product repostlint-bench

fuzz: build-fuzz ## Fuzz the readers with libFuzzer; SECONDS=600 TARGETS="html zip" choose
	@Fuzzing/run $(or $(SECONDS),60) $(TARGETS)

fuzz-mutations: build-fuzz ## Read 100,000 mutated documents; ARGS="--seed 2 --documents 1000" is handed on
	@SHARED=$(abspath $(SHARED)) Fuzzing/mutate $(ARGS)

build-fuzz: setup
	@cd Fuzzing && $(SWIFT) build -c release --sanitize address --product repostlint-fuzz

accuracy: build ## Score against the labelled data beside the project, where it lies there
	@$(SWIFT) build $(RELEASE) --product reading-probe
	@SHARED=$(SHARED) Scripts/accuracy $(BINARY)

clean: ## Remove what was built
	@$(SWIFT) package clean
