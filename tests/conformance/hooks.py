"""What Schemathesis sends: half of the ids and card numbers it makes up are ones that the register has."""

import atexit
import collections
import json
import os
import pathlib
import urllib.request
from typing import Any

import schemathesis

# Lists that tell ids, by the first word of the addresses that take them.
LISTS = {
    "api-clients": "/api/v1/api-clients", "areas": "/api/v1/areas", "materials": "/api/v1/materials",
    "organisations": "/api/v1/organisations", "questions": "/api/v1/questions", "sites": "/api/v1/sites",
    "stocks": "/api/v1/stocks", "users": "/api/v1/users", "venues": "/api/v1/venues", "visits": "/api/v1/visits",
    "cards": "/api/v1/cards", "community-cards": "/api/v1/community-cards", "notices": "/api/v1/notices",
    "card-actions": "/api/v1/card-actions", "audit-events": "/api/v1/audit-events",
}
BY_MEMBER = {
    "area_id": "areas", "organisation_id": "organisations", "site_id": "sites", "to_site_id": "sites",
    "venue_id": "venues", "question_id": "questions",
}
NUMBERS: list[str] = json.loads(os.environ.get("CONFORMANCE_NUMBERS", "[]"))
HEADERS: list[str] = json.loads(os.environ.get("CONFORMANCE_HEADERS", "[]"))

# Who asks for many numbers that do not exist is answered slower and slower. Where that counts, a number that would get a
# verdict is one that exists; verdicts on others are asked with a test key.
KNOWN_ONLY = os.environ.get("CONFORMANCE_KNOWN_ONLY") == "yes"
LONGEST_NUMBER = 64


def fetch(path: str) -> list[str]:
    name, _, value = (HEADERS or ["Accept: */*"])[0].partition(": ")
    request = urllib.request.Request(os.environ["CONFORMANCE_URL"] + path, headers={name: value})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            items = json.load(answer)["items"]
    except (OSError, KeyError):
        return []
    return [item["id"] for item in items if "id" in item]


IDS = {noun: fetch(path) for noun, path in LISTS.items()} if "CONFORMANCE_URL" in os.environ else {}


class Turns:
    """Every other time a known value, each in its turn."""

    def __init__(self) -> None:
        self.count = 0

    def next(self) -> int:
        self.count += 1
        return self.count

    def instead_of(self, made_up: Any, known: list[str]) -> Any:
        turn = self.next()
        if not known or turn % 2:
            return made_up
        return known[turn // 2 % len(known)]


TURNS = Turns()


def with_known(value: Any) -> Any:
    if isinstance(value, list):
        return [with_known(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {name: known_member(name, inner) for name, inner in value.items()}


def known_member(name: str, value: Any) -> Any:
    if name in BY_MEMBER and (value is None or isinstance(value, str)):
        return TURNS.instead_of(value, IDS.get(BY_MEMBER[name], []))
    if name == "card_number" and isinstance(value, str):
        if KNOWN_ONLY and NUMBERS and 0 < len(value) <= LONGEST_NUMBER:
            return NUMBERS[TURNS.next() % len(NUMBERS)]
        return TURNS.instead_of(value, NUMBERS)
    return with_known(value)


@schemathesis.hook
def before_call(context: Any, case: Any, kwargs: Any) -> None:
    """Puts known values in the place of made-up ones."""
    noun = case.operation.path.removeprefix("/api/v1/").split("/")[0]
    parameters = case.path_parameters
    if isinstance(parameters, dict) and isinstance(parameters.get("id"), str) and IDS.get(noun):
        parameters["id"] = TURNS.instead_of(parameters["id"], IDS[noun])
    # Another time is for test keys alone: every other request of the others leaves it out, so that it is not refused for that.
    if KNOWN_ONLY and case.headers and TURNS.next() % 2:
        case.headers.pop("Test-Clock", None)
    if isinstance(case.query, dict):
        case.query = with_known(case.query)
    if isinstance(case.body, (dict, list)):
        case.body = with_known(case.body)


class Identity:
    """Carries the identity in each request: a session, or one key after the other."""

    def get(self, case: Any, context: Any) -> str:
        return HEADERS[TURNS.next() % len(HEADERS)]

    def set(self, case: Any, data: str, context: Any) -> None:
        name, _, value = data.partition(": ")
        case.headers[name] = value


if HEADERS:
    schemathesis.auth(refresh_interval=None)(Identity)


STATUSES: collections.Counter[str] = collections.Counter()


@schemathesis.hook
def after_call(context: Any, case: Any, response: Any) -> None:
    STATUSES[str(response.status_code)] += 1


@atexit.register
def tell_statuses() -> None:
    if STATUSES:
        pathlib.Path(os.environ["CONFORMANCE_STATUSES"]).write_text(json.dumps(STATUSES))
