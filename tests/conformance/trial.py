"""Schemathesis over the whole document, as every identity."""

import collections
import dataclasses
import json
import os
import pathlib
import re
import subprocess
import sys

from demo import Demo

# A 5xx, or an answer that is not as the document has it: its status, media type, headers and body.
CHECKS = ("not_a_server_error,status_code_conformance,content_type_conformance,"
          "response_headers_conformance,response_schema_conformance")

# Tried after all others, with a session of their own: with the first an account sees the cards of its practice site, the second
# ends the session, the third can require a second factor of the account that asks. Left out is only the address of the document:
# Schemathesis reads it there, and takes it for no operation.
LAST = ["change_practice", "sign_out", "update_network"]

# Without those whose answer is slow, lost or a 503 on purpose: the kit for integrators asks for them.
TEST_NUMBERS = ["TEST-OK", "TEST-OK-CHILDREN", "TEST-OK-COMMUNITY", "TEST-EXPIRED", "TEST-UNKNOWN", "TEST-NOT-REGISTERED",
                "TEST-INACTIVATED", "TEST-OUT-OF-AREA", "TEST-BADCHECK-0"]


@dataclasses.dataclass
class Outcome:
    """What trying the document as an identity came to."""

    identity: str
    operations: int
    cases: int
    failures: int
    statuses: collections.Counter[str]

    def line(self) -> str:
        figures = [self.operations, self.cases, self.failures, *(self.answered(kind) for kind in "2345")]
        return f"{self.identity:<12}" + "".join(f"{figure:>11}" for figure in figures)

    def answered(self, kind: str) -> int:
        return sum(count for status, count in self.statuses.items() if status.startswith(kind))


HEADING = f"{'identity':<12}" + "".join(
    f"{name:>11}" for name in ("operations", "cases", "failures", "2xx", "3xx", "4xx", "5xx"))


def run(demo: Demo, identity: str, credentials: list[str], examples: int, log: pathlib.Path) -> Outcome:
    """Tries all operations, first those that leave the session as it is."""
    both = Outcome(identity, 0, 0, 0, collections.Counter())
    for which, turn in (("exclude", 0), ("include", 1)):
        own = credentials if len(credentials) > 2 else credentials[turn:turn + 1]
        chosen = [f"--{which}-operation-id={name}" for name in LAST]
        one = attempt(demo, identity, own, examples, chosen, log)
        both.operations += one.operations
        both.cases += one.cases
        both.failures += one.failures
        both.statuses += one.statuses
    return both


def numbers(demo: Demo, identity: str) -> list[str]:
    if identity == "test key":
        return TEST_NUMBERS
    checks = demo.told["checks"].items()
    return [check["card_number"] for reason, check in checks if reason not in ("unknown", "malformed")] + demo.told["stock"]


def attempt(
    demo: Demo, identity: str, credentials: list[str], examples: int, which: list[str], log: pathlib.Path
) -> Outcome:
    statuses = log.with_suffix(".json")
    statuses.unlink(missing_ok=True)
    variables = {
        **os.environ,
        "SCHEMATHESIS_HOOKS": "hooks",
        "PYTHONPATH": str(pathlib.Path(__file__).parent),
        "CONFORMANCE_URL": demo.url,
        "CONFORMANCE_HEADERS": json.dumps(credentials),
        "CONFORMANCE_NUMBERS": json.dumps(numbers(demo, identity)),
        "CONFORMANCE_KNOWN_ONLY": "no" if identity in ("nobody", "test key") else "yes",
        "CONFORMANCE_STATUSES": str(statuses),
    }
    command = [
        str(pathlib.Path(sys.executable).with_name("schemathesis")), "run", f"{demo.url}/api/v1/openapi.json",
        "--checks", CHECKS, "--phases", "examples,coverage,fuzzing", "--max-examples", str(examples),
        "--seed", "1", "--generation-deterministic", "--suppress-health-check", "all", "--warnings", "off",
        "--max-failures", "100", "--request-timeout", "20", "--no-color", *which,
    ]
    # In the working folder, as Schemathesis keeps what it found where it runs.
    done = subprocess.run(command, env=variables, cwd=log.parent, capture_output=True, text=True)
    text = done.stdout + done.stderr
    with log.open("a") as file:
        file.write(f"\n######## {identity}\n{text}")
    tested, cases = re.search(r"Tested: (\d+)", text), re.search(r"(\d+) generated", text)
    if tested is None or cases is None:
        raise SystemExit(f"Schemathesis broke off as {identity}: read {log}")
    # Failures of both kinds: answers that are wrong, and errors of Schemathesis itself.
    failures = sum(int(count) for count in re.findall(r"^\s*(?:❌|🚫) [^\n:]+: (\d+)$", text, re.MULTILINE))
    if done.returncode != 0:
        failures = max(failures, 1)
    counted = collections.Counter(json.loads(statuses.read_text()))
    return Outcome(identity, int(tested[1]), int(cases[1]), failures, counted)
