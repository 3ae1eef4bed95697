# Thin: each target is a script of `scripts/`. ARGS goes on to it, as in `make run ARGS="--listen 127.0.0.1:9000"`.

.DEFAULT_GOAL := help
.PHONY: help run test dev e2e openapi examples lint-openapi conformance fmt bench setup

help: ## Lists the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

run: ## Sets up, builds and starts the register with demo data
	@scripts/run $(ARGS)

test: ## Sets up and runs every check: formatting, lints, tests, browser tests, licences
	@scripts/test

dev: ## Starts the register with reload of page and server
	@scripts/dev $(ARGS)

e2e: ## Runs the browser tests alone
	@scripts/e2e $(ARGS)

openapi: ## Writes openapi/openapi.json from the routes
	@scripts/openapi

examples: ## Records the examples of the document from the API tests
	@scripts/examples

lint-openapi: ## Checks the document with Spectral and Redocly
	@scripts/lint-openapi

conformance: ## Generates clients from the document, and tries every operation of a demo as every identity
	@scripts/conformance $(ARGS)

fmt: ## Formats the Rust sources
	@cargo fmt --all

bench: ## Measures lists that grow, an import beside COPY, the offline list, card checks and visits beside others
	@scripts/bench $(ARGS)

setup: ## Only sets up what `run` and `test` need
	@scripts/setup test
