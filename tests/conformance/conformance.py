"""What `make conformance` does: clients from the document against a demo, then the document tried as every identity.

Writes report.txt, which a test compares with the document.
"""

import argparse
import compileall
import concurrent.futures
import datetime
import hashlib
import importlib
import importlib.metadata
import json
import os
import pathlib
import pkgutil
import shutil
import subprocess
import sys

import trial
from demo import ACCOUNTS, Demo

HERE = pathlib.Path(__file__).resolve().parent
DOCUMENT = HERE.parent.parent / "openapi" / "openapi.json"
REPORT = HERE / "report.txt"
GENERATORS = {"python": "python", "typescript": "typescript-fetch"}


def say(text: str) -> None:
    print(f"==> {text}", flush=True)


def call(*command: object, **options: object) -> None:
    done = subprocess.run([str(part) for part in command], **options)  # type: ignore[call-overload]
    if done.returncode != 0:
        raise SystemExit(f"this failed: {' '.join(map(str, command))}")


def generate(work: pathlib.Path, name: str) -> pathlib.Path:
    say(f"Generating the client for {name}")
    folder = work / name / "client"
    shutil.rmtree(folder.parent, ignore_errors=True)
    folder.mkdir(parents=True)
    generator = pathlib.Path(sys.executable).with_name("openapi-generator-cli")
    with (work / f"generate-{name}.log").open("w") as log:
        call(generator, "generate", "-i", DOCUMENT, "-g", GENERATORS[name], "-o", folder,
             "--additional-properties", "packageName=kaikukanta_client", stdout=log, stderr=subprocess.STDOUT)
    return folder


def python_client(work: pathlib.Path) -> list[str]:
    folder = generate(work, "python")
    sys.path.insert(0, str(folder))
    if not compileall.compile_dir(folder / "kaikukanta_client", quiet=1):
        raise SystemExit("the client for Python does not compile")
    package = importlib.import_module("kaikukanta_client")
    modules = [found.name for found in pkgutil.walk_packages(package.__path__, "kaikukanta_client.")]
    for module in modules:
        importlib.import_module(module)
    call(sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", HERE / "guide.py",
         env={**os.environ, "MYPYPATH": str(folder), "MYPY_CACHE_DIR": str(work / "mypy")})
    return [f"{len(modules)} modules compiled and imported, the guide's steps checked by mypy --strict"]


def typescript_client(work: pathlib.Path) -> list[str]:
    folder = generate(work, "typescript")
    for name in ("guide.ts", "tsconfig.json"):
        shutil.copy(HERE / name, folder.parent)
    (folder.parent / "node_modules").symlink_to(HERE / "node_modules")
    call(HERE / "node_modules/.bin/tsc", "--project", folder.parent, "--outDir", folder.parent / "made")
    return [f"{len(list(folder.rglob('*.ts')))} files compiled by tsc --strict"]


def guide(work: pathlib.Path, demo: Demo) -> list[str]:
    is_test = "test_api_key" in demo.told
    valid, expired = ("TEST-OK", "TEST-EXPIRED") if is_test else (demo.card("ok"), demo.card("expired"))
    key = demo.keys("test" if is_test else "live", clients=1)[0]
    variables = {**os.environ, "KAIKUKANTA_KEY": key}
    say("The guide's steps with the client for Python")
    call(sys.executable, HERE / "guide.py", demo.url, valid, expired,
         env={**variables, "PYTHONPATH": str(work / "python" / "client")})
    say("The guide's steps with the client for TypeScript")
    call("node", work / "typescript" / "made" / "guide.js", demo.url, valid, expired, env=variables)
    return ["the guide's steps done with both clients"]


def kit(demo: Demo) -> list[str]:
    say("The conformance kit for integrators")
    call(sys.executable, HERE / "kit" / "kaikukanta_kit.py", "--base-url", demo.url,
         env={**os.environ, "KAIKUKANTA_TEST_KEY": demo.told["test_api_key"]})
    return ["all cases of the kit for integrators"]


def tried(demo: Demo, identities: list[str], examples: int, work: pathlib.Path) -> list[trial.Outcome]:
    """Tries the document as each identity; whoever can lock others comes after them."""
    # All sign in first: the trials include wrong passwords, after which an address has to wait.
    credentials = {identity: demo.credentials(identity) for identity in identities}
    outcomes = []
    for identity, own in credentials.items():
        log = work / f"schemathesis-{identity.replace(' ', '-')}.log"
        log.unlink(missing_ok=True)
        outcomes.append(trial.run(demo, identity, own, examples, log))
        print(f"    {outcomes[-1].line()}", flush=True)
    return outcomes


def report(notes: list[str], outcomes: list[trial.Outcome]) -> str:
    document = DOCUMENT.read_bytes()
    described = json.loads(document)
    operations = sum(len(item) for item in described["paths"].values())
    tools = [f"{name} {importlib.metadata.version(name)}" for name in ("openapi-generator-cli", "schemathesis", "mypy")]
    head = [
        "Conformance of the Kaikukanta API, written by `make conformance`",
        "",
        f"date       {datetime.date.today().isoformat()}",
        f"version    {described['info']['version']}",
        f"document   openapi/openapi.json, {operations} operations",
        f"sha256     {hashlib.sha256(document).hexdigest()}",
        f"tools      {', '.join(tools)}",
        "",
        "Clients",
        *(f"  {note}" for note in notes),
        "",
        "Schemathesis: no 5xx, and each answer's status, media type, headers and body as documented",
        f"  {trial.HEADING}",
        *(f"  {outcome.line()}" for outcome in outcomes),
    ]
    return "\n".join(head) + "\n"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--program", type=pathlib.Path, required=True, help="the register")
    options.add_argument("--work", type=pathlib.Path, required=True, help="a folder for what is made on the way")
    options.add_argument("--examples", type=int, default=3, help="made-up requests for each operation beside the covering ones")
    given = options.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    notes = [f"Python: {note}" for note in python_client(given.work)]
    notes += [f"TypeScript: {note}" for note in typescript_client(given.work)]
    say("Starting two demos")
    # Side by side, so that it takes half the time: programs and nobody at one, people at the other.
    with Demo(given.program, given.work / "one") as one, Demo(given.program, given.work / "other") as other:
        notes += guide(given.work, one)
        programs = ["nobody", "live key"]
        if "test_api_key" in one.told:
            notes += kit(one)
            programs.append("test key")
        say("Schemathesis over the whole document as every identity")
        print(f"    {trial.HEADING}", flush=True)
        with concurrent.futures.ThreadPoolExecutor() as lines:
            halves = [
                lines.submit(tried, one, programs, given.examples, given.work),
                lines.submit(tried, other, list(ACCOUNTS), given.examples, given.work),
            ]
            outcomes = [outcome for half in halves for outcome in half.result()]
    if any(outcome.failures for outcome in outcomes):
        raise SystemExit(f"the register answers as the document does not say: read {given.work}/schemathesis-*.log")
    REPORT.write_text(report(notes, outcomes))
    say(f"Wrote {REPORT.relative_to(HERE.parent.parent)}")


if __name__ == "__main__":
    main()
