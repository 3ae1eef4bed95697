#!/usr/bin/env python3
"""The conformance kit of the Kaikukanta API: every case that a till or a web shop meets, against your own test key.

    export KAIKUKANTA_TEST_KEY=kk_test_…
    python3 kaikukanta_kit.py --base-url https://kaikukanta.example

Needs Python 3.9 or newer and nothing else. Each case asks as a well-behaved program does, checks the answer, and says what your
own program must make of it. `--list` prints the cases as a checklist for your own program: enter the numbers there, and see that
it does as is said. `--only WORD` runs the cases with that word in their name.
"""

import argparse
import dataclasses
import json
import os
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from typing import Any, Callable, Optional

ANSWER_SECONDS = 10
VALID = "TEST-OK"


@dataclasses.dataclass
class Answer:
    """What came back."""

    status: int
    headers: Any
    body: Any
    seconds: float

    @property
    def replayed(self) -> bool:
        return self.headers.get("Idempotent-Replayed") == "true"


class Register:
    """Asks the register as a program with a key."""

    def __init__(self, base_url: str, key: str) -> None:
        self.base_url, self.key = base_url.rstrip("/"), key

    def ask(self, method: str, path: str, body: Any = None, headers: Optional[dict[str, str]] = None) -> Answer:
        sent = {"Authorization": f"Bearer {self.key}", "Accept": "application/json", **(headers or {})}
        data = None
        if body is not None:
            data = json.dumps(body).encode()
            sent["Content-Type"] = "application/json"
        request = urllib.request.Request(self.base_url + path, data, sent, method=method)
        begun = time.monotonic()
        try:
            answer = urllib.request.urlopen(request, timeout=ANSWER_SECONDS)
        except urllib.error.HTTPError as refused:
            answer = refused
        with answer:
            text = answer.read()
        return Answer(answer.status, answer.headers, json.loads(text) if text else None, time.monotonic() - begun)

    def get(self, path: str) -> Answer:
        return self.ask("GET", path)

    def post(self, path: str, body: Any = None, headers: Optional[dict[str, str]] = None) -> Answer:
        return self.ask("POST", path, body, headers)

    def check(self, number: str, **more: Any) -> Answer:
        return self.post("/api/v1/card-validity", {"card_number": number, **more, **self.venue})

    def record(self, number: str, **more: Any) -> Answer:
        return self.post("/api/v1/visits", self.visit(number, **more))

    def visit(self, number: str, **more: Any) -> dict[str, Any]:
        reference = str(uuid.uuid4())
        return {"client_reference": reference, "card_number": number, "kind": "ticket", "state": "used", **self.venue, **more}

    def find_venue(self) -> None:
        """A key for several venues names one in each request."""
        venues = self.get("/api/v1/client").body["venues"]
        self.venue = {"venue_id": venues[0]["id"]} if len(venues) > 1 else {}


class Failed(Exception):
    """The register did not answer as expected."""


def expect(is_so: bool, what: str) -> None:
    if not is_so:
        raise Failed(what)


def expect_status(answer: Answer, status: int) -> None:
    expect(answer.status == status, f"status {answer.status} instead of {status}: {answer.body}")


def expect_problem(answer: Answer, status: int, code: str) -> None:
    expect_status(answer, status)
    media_type = answer.headers.get("Content-Type", "")
    expect(media_type.startswith("application/problem+json"), f"an error as {media_type}")
    expect(answer.body["code"] == code, f"code {answer.body['code']} instead of {code}")


@dataclasses.dataclass
class Case:
    """A case: its name, what your program must do, and how it is tried."""

    name: str
    yours: str
    run: Callable[[Register], None]


CASES: list[Case] = []


def case(name: str, yours: str) -> Callable[[Callable[[Register], None]], Callable[[Register], None]]:
    def add(run: Callable[[Register], None]) -> Callable[[Register], None]:
        CASES.append(Case(name, yours, run))
        return run

    return add


# What a program makes of a verdict: by `valid` alone, and with the sentences that came along. Nothing hangs on `reason`, so that a
# reason that is added tomorrow changes nothing.
def decide(verdict: dict[str, Any]) -> tuple[bool, str]:
    return verdict["valid"] is True, verdict["message"]["staff"]["en"]


@case("first request", "Ask GET /client?require=… when it starts, and tell its operator what is missing.")
def first_request(register: Register) -> None:
    answer = register.get("/api/v1/client?require=cards:check,visits:write,visits:read")
    expect_status(answer, 200)
    missing = [scope["scope"] for scope in answer.body["missing"]]
    expect(not missing, f"the key lacks {', '.join(missing)}: who looks after the client can add it")
    expect(answer.headers.get("RateLimit") is not None, "no header RateLimit")


@case("valid card", f"{VALID}: give the ticket.")
def valid_card(register: Register) -> None:
    answer = register.check(VALID)
    expect_status(answer, 200)
    gives, sentence = decide(answer.body)
    expect(gives and answer.body["reason"] == "ok", f"not valid: {answer.body['reason']}")
    expect(bool(sentence) and answer.body["entitlement"]["holder_tickets"] >= 1, "no sentence or no entitlement")


@case("number as it was typed", "' test ok ': send what was typed; spaces, hyphens and small letters do not matter.")
def number_as_typed(register: Register) -> None:
    expect(decide(register.check(" test ok ").body)[0], "not valid")


@case("children", "TEST-OK-CHILDREN: offer up to two children's tickets. TEST-OK-UNTOLD: ask how many, there is no number.")
def children(register: Register) -> None:
    expect(register.check("TEST-OK-CHILDREN").body["entitlement"]["children"]["max"] == 2, "not two children")
    expect(register.check("TEST-OK-UNTOLD").body["entitlement"]["children"]["max"] is None, "a number of children")


@case("community card", "TEST-OK-COMMUNITY: tickets for the worker and for under-age clients, as `entitlement` says.")
def community_card(register: Register) -> None:
    answer = register.check("TEST-OK-COMMUNITY")
    expect(answer.body["card"]["kind"] == "community", "not a community card")
    expect(answer.body["entitlement"]["staff_tickets"] >= 1, "no ticket for the worker")


REFUSED = {
    "TEST-BADCHECK-0": "malformed",
    "TEST-UNKNOWN": "unknown",
    "TEST-NOT-REGISTERED": "not_registered",
    "TEST-NOT-YET-VALID": "not_yet_valid",
    "TEST-EXPIRED": "expired",
    "TEST-PILOT-ENDED": "pilot_ended",
    "TEST-INACTIVATED": "inactivated",
    "TEST-OUT-OF-AREA": "out_of_area",
    "TEST-VENUE-INACTIVE": "venue_inactive",
}


def add_refused(number: str, reason: str) -> None:
    @case(f"200 but not valid: {reason}", f"{number}: give no ticket, show message.staff and message.holder.")
    def refused(register: Register) -> None:
        answer = register.check(number)
        expect_status(answer, 200)
        gives, sentence = decide(answer.body)
        expect(not gives, "a ticket would be given: status 200 was taken for valid")
        expect(answer.body["reason"] == reason, f"reason {answer.body['reason']}")
        expect(bool(sentence) and answer.body["entitlement"] is None, "no sentence, or an entitlement")


for number, reason in REFUSED.items():
    add_refused(number, reason)


@case("valid today, not on the day of the show", "TEST-ENDS-SOON: send `occasion_date`, and sell no ticket for a day after the card's last.")
def ends_before_the_show(register: Register) -> None:
    expect(decide(register.check("TEST-ENDS-SOON").body)[0], "not valid today")
    answer = register.check("TEST-ENDS-SOON", occasion_date="2099-01-01")
    expect(not decide(answer.body)[0] and answer.body["reason"] == "expires_before_occasion", f"{answer.body['reason']}")


@case("reason that is not known yet", "Go by `valid`; show the sentences. Do not break off at an unknown reason or member.")
def unknown_reason(register: Register) -> None:
    verdict = {**register.check("TEST-EXPIRED").body, "reason": "a_reason_of_tomorrow", "a_member_of_tomorrow": {}}
    gives, sentence = decide(verdict)
    expect(not gives and bool(sentence), "an unknown reason was not understood")


@case("sent again", "Make a client_reference for each visit, store it before sending, and send the same again when no answer comes.")
def sent_again(register: Register) -> None:
    visit = register.visit(VALID)
    first, again = register.post("/api/v1/visits", visit), register.post("/api/v1/visits", visit)
    expect_status(first, 201)
    expect_status(again, 200)
    expect(again.replayed and not first.replayed, "Idempotent-Replayed is not told")
    expect(first.body["id"] == again.body["id"], "it is there twice")


@case("answer lost after commit", "TEST-LOST-ANSWER: the visit is recorded, its answer lost (503). Send the same again: it is there once.")
def answer_lost(register: Register) -> None:
    visit = register.visit("TEST-LOST-ANSWER")
    lost = register.post("/api/v1/visits", visit)
    expect_problem(lost, 503, "unavailable")
    again = register.post("/api/v1/visits", visit)
    expect_status(again, 200)
    expect(again.replayed, "it was recorded a second time")


@case("other content under the same reference", "422 client_reference_reused: do not repeat it, mend the program.")
def other_content(register: Register) -> None:
    visit = register.visit("TEST-OK-CHILDREN", children=1)
    expect_status(register.post("/api/v1/visits", visit), 201)
    expect_problem(register.post("/api/v1/visits", {**visit, "children": 2}), 422, "client_reference_reused")


@case("card that is refused when recording", "TEST-INACTIVATED: 409 card_refused, errors[0].params.reason says why; do not repeat it.")
def refused_when_recording(register: Register) -> None:
    answer = register.record("TEST-INACTIVATED")
    expect_problem(answer, 409, "card_refused")
    expect(answer.body["errors"][0]["params"]["reason"] == "inactivated", f"{answer.body['errors']}")


@case("reserved, used, undone, cancelled", "Keep the visit's id; each step may be sent again.")
def steps_of_a_visit(register: Register) -> None:
    visit = register.record(VALID, state="reserved").body
    for step, state in (("use", "used"), ("undo", "reserved"), ("cancellation", "cancelled")):
        address = f"/api/v1/visits/{visit['id']}/{step}"
        answer, again = register.post(address), register.post(address)
        expect_status(answer, 200)
        expect(answer.body["state"] == state, f"{step} left it {answer.body['state']}")
        # After `undo` it is reserved, so that a second `undo` has nothing to undo.
        expect(step == "undo" or again.replayed, f"{step} cannot be sent again")


@case("kept at the door", "Send what was kept as a batch; look into each result; repeat those with `retry: later` alone.")
def kept_at_the_door(register: Register) -> None:
    visits = [register.visit(number) for number in (VALID, "TEST-EXPIRED", "TEST-UNKNOWN")]
    answer = register.post("/api/v1/visits/batch", {"visits": visits})
    expect_status(answer, 207)
    good, late, unknown = answer.body["items"]
    expect(good["visit"] is not None and late["visit"] is not None, "what has happened was refused")
    # Its hand-over may be entered late, from paper.
    expect(unknown["visit"] is None and unknown["retry"] == "later", "a card that does not exist was taken")


@case("slow answer", "TEST-SLOW: the answer takes 3 seconds. Show that it is under way, and never ask twice at once.")
def slow_answer(register: Register) -> None:
    answer = register.check("TEST-SLOW")
    expect_status(answer, 200)
    expect(answer.seconds >= 2.5, f"it took {answer.seconds:.1f} s only")


def waits(register: Register, number: str, status: int, code: str) -> None:
    answer = register.check(number)
    expect_problem(answer, status, code)
    expect(re.fullmatch("[1-9][0-9]*", answer.headers.get("Retry-After", "")) is not None, "no header Retry-After")


@case("too many requests", "TEST-429: wait for the seconds of Retry-After, then go on. It says nothing about the card.")
def too_many(register: Register) -> None:
    waits(register, "TEST-429", 429, "too_many_requests")


@case("register is away", "TEST-503: wait for Retry-After and repeat; at the door let the person in by the day in the card, and record later.")
def away(register: Register) -> None:
    waits(register, "TEST-503", 503, "unavailable")


@case("request that is not right", "422 validation_failed: errors[].pointer names the member. Log the request_id, not the card number.")
def not_right(register: Register) -> None:
    answer = register.post("/api/v1/card-validity", {"number": VALID})
    expect_problem(answer, 422, "validation_failed")
    expect(bool(answer.body["request_id"]) and bool(answer.body["errors"][0]["pointer"]), "no request_id or pointer")


@case("key that is not accepted", "401: tell the operator; do not repeat it.")
def key_not_accepted(register: Register) -> None:
    stranger = Register(register.base_url, register.key[:-1] + ("0" if register.key[-1] != "0" else "1"))
    expect_problem(stranger.get("/api/v1/client"), 401, "key_not_accepted")


@case("another day", "With a test key, Test-Clock sets the day: a reservation has lapsed the day after the occasion.")
def another_day(register: Register) -> None:
    visit = register.record(VALID, state="reserved").body
    address = f"/api/v1/visits/{visit['id']}/use"
    answer = register.post(address, headers={"Test-Clock": "2099-01-01T12:00:00+02:00"})
    expect_status(answer, 409)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--base-url", help="address of the register, such as https://kaikukanta.example")
    options.add_argument("--list", action="store_true", help="print the cases as a checklist and ask nothing")
    options.add_argument("--only", default="", help="run the cases with this in their name")
    given = options.parse_args()
    cases = [case for case in CASES if given.only in case.name]
    if given.list:
        for one in cases:
            print(f"[ ] {one.name}\n    {one.yours}")
        return 0
    key = os.environ.get("KAIKUKANTA_TEST_KEY", "")
    if not given.base_url or not key.startswith("kk_test_"):
        options.error("give --base-url, and a test key (kk_test_…) in the variable KAIKUKANTA_TEST_KEY")
    register = Register(given.base_url, key)
    try:
        register.find_venue()
        failed = sum(not passes(register, one) for one in cases)
        register.post("/api/v1/test/reset")
    except (urllib.error.URLError, KeyError, TypeError) as error:
        options.error(f"the register at {given.base_url} does not answer this key: {error}")
    print(f"\n{len(cases) - failed} of {len(cases)} cases passed")
    return 1 if failed else 0


def passes(register: Register, one: Case) -> bool:
    try:
        one.run(register)
    except (Failed, OSError, LookupError, TypeError, ValueError) as error:
        print(f"FAILED  {one.name}\n        {error}\n        your program: {one.yours}")
        return False
    print(f"passed  {one.name}\n        your program: {one.yours}")
    return True


if __name__ == "__main__":
    sys.exit(main())
