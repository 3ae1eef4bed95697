# shellcheck shell=bash
# shellcheck disable=SC2034 # The scripts use the variables.
# Sourced by the other scripts: where things are, which versions are wanted, and how to talk to the reader.
# Works with bash 3.2, which is what macOS has.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

TRUNK_VERSION=0.21.14
CARGO_DENY_VERSION=0.20.2
WASM_TARGET=wasm32-unknown-unknown
TOOLS="${XDG_CACHE_HOME:-$HOME/.cache}/kaikukanta/tools"
SPA_DIST=frontend/dist

# Everything of the server is always built as one selection: another would build common crates with other features.
HOST_PACKAGES=(--package api --package shared --package tests)

export PATH="$TOOLS/bin:$PATH:$HOME/.cargo/bin"
# The register has its own variables; a database of another project is never touched.
unset DATABASE_URL CARGO_BUILD_TARGET

say() { printf '==> %s\n' "$*"; }
done_already() { printf '    ok: %s\n' "$*"; }

# One plain sentence that says what to do, and the end.
fail() {
    printf '\nkaikukanta: %s\n' "$*" >&2
    exit 1
}

is_root() { [ "$(id -u)" -eq 0 ]; }
has() { command -v "$1" >/dev/null 2>&1; }

# Root and an ordinary user both work, but not in the same clone: their files would lock each other out.
check_owner() {
    local path
    if [ ! -w . ]; then
        fail "this clone belongs to another user: go on as that user, or make a clone of your own."
    fi
    for path in target var "$SPA_DIST" frontend/node_modules tests/conformance/node_modules; do
        if [ -e "$path" ] && [ ! -O "$path" ]; then
            fail "the folder $path of this clone belongs to another user: go on as that user, or make a clone of your own."
        fi
    done
}

# Where cargo puts what it builds; without the dependencies the answer is quick and needs no network.
target_dir() {
    cargo metadata --no-deps --format-version 1 | sed 's/.*"target_directory":"\([^"]*\)".*/\1/'
}

# The version of a crate in Cargo.lock; nothing when it is not there.
locked_version() {
    awk -v name="name = \"$1\"" '$0 == name { getline; gsub(/version = |"/, ""); print; exit }' Cargo.lock
}

# Whether `<program> --version` names the wanted version.
has_version() {
    has "$1" && "$1" --version 2>/dev/null | grep -Fqw -- "$2"
}

# install_packages_of <folder> <what they are of>: installs the npm packages of its package-lock.json, unless they are there.
install_packages_of() {
    local stamp=$1/node_modules/.kaikukanta-package-lock.json
    if ! cmp -s "$1/package-lock.json" "$stamp"; then
        say "Installing the npm packages of $2"
        # Scripts of packages do not run: none of ours needs its own.
        (cd "$1" && npm ci --prefer-offline --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null) ||
            fail "the npm packages could not be installed: check the network, then try again."
        cp "$1/package-lock.json" "$stamp"
    fi
}

install_npm_packages() { install_packages_of frontend "the front end"; }
install_conformance_packages() {
    has npm || fail "Node.js with npm is missing: run \`scripts/setup\`, then try again."
    install_packages_of tests/conformance "the checks of the document"
}

# trunk 0.21 stumbles over the usual `NO_COLOR=1`; wasm-opt comes from the front end's npm packages.
run_trunk() {
    install_npm_packages
    (
        cd frontend || exit 1
        PATH="$PWD/node_modules/.bin:$PATH" env -u NO_COLOR trunk "$@"
    )
}
