"""The steps of docs/integrators.md with the client that openapi-generator made for Python, unchanged.

    KAIKUKANTA_KEY=kk_… python guide.py <address> <number of a valid card> <number of an expired card>
"""

import os
import sys
import uuid

import kaikukanta_client as api
from kaikukanta_client.exceptions import ApiException


def client(address: str, key: str) -> api.ApiClient:
    return api.ApiClient(api.Configuration(host=address, access_token=key))


def visit(number: str, state: api.RecordedAs) -> api.RecordVisit:
    return api.RecordVisit(
        client_reference=uuid.uuid4(), card_number=number, kind=api.VisitKind.TICKET, state=state
    )


def refusal(error: ApiException) -> api.Problem:
    assert isinstance(error.body, str)
    problem = api.Problem.from_json(error.body)
    assert problem is not None
    return problem


def check(program: api.ApiClient, valid: str, expired: str) -> None:
    own = api.ApiClientsApi(program).find_client(require="cards:check,visits:write,visits:read")
    assert own.missing == [], own.missing
    checks = api.CardValidityApi(program)
    good = checks.check_card(api.CheckCard(card_number=valid))
    assert good.valid and good.reason == "ok" and good.entitlement is not None
    bad = checks.check_card(api.CheckCard(card_number=expired))
    assert not bad.valid and bad.reason == "expired" and bad.entitlement is None
    assert bad.message.staff.fi and bad.message.holder.en
    items = [api.CheckCardItem(ref=number, card_number=number) for number in (valid, expired)]
    verdicts = checks.check_cards(api.CheckCards(items=items)).items
    assert [item.verdict.valid for item in verdicts] == [True, False]


def record(program: api.ApiClient, valid: str, expired: str) -> None:
    visits = api.VisitsApi(program)
    reserved = visit(valid, api.RecordedAs.RESERVED)
    first = visits.record_visit_with_http_info(reserved)
    again = visits.record_visit_with_http_info(reserved)
    assert (first.status_code, again.status_code) == (201, 200)
    headers = {name.lower(): value for name, value in (again.headers or {}).items()}
    assert headers["idempotent-replayed"] == "true"
    assert first.data.id == again.data.id
    try:
        visits.record_visit(reserved.model_copy(update={"children": 1}))
        raise AssertionError("other content under the same reference was taken")
    except ApiException as error:
        assert error.status == 422 and refusal(error).code == "client_reference_reused"
    used = visits.use_visit(first.data.id)
    assert used.state == "used"
    undone = visits.undo_visit(first.data.id)
    assert undone.state == "reserved"
    cancelled = visits.cancel_visit(first.data.id)
    assert cancelled.state == "cancelled"
    assert visits.find_visit(first.data.id).id in [found.id for found in visits.list_visits().items]
    try:
        visits.record_visit(visit(expired, api.RecordedAs.RESERVED))
        raise AssertionError("an expired card was taken")
    except ApiException as error:
        problem = refusal(error)
        assert error.status == 409 and problem.code == "card_refused"
        assert problem.errors[0].params["reason"] == "expired"


def be_refused(address: str, key: str) -> None:
    try:
        api.CardValidityApi(client(address, key[:-1] + "x")).check_card(api.CheckCard(card_number="x"))
        raise AssertionError("a key that is none was taken")
    except ApiException as error:
        assert error.status == 401 and refusal(error).code == "key_not_accepted"


def main() -> None:
    address, valid, expired = sys.argv[1:]
    key = os.environ["KAIKUKANTA_KEY"]
    with client(address, key) as program:
        check(program, valid, expired)
        record(program, valid, expired)
    be_refused(address, key)
    print("the steps of the guide: done")


if __name__ == "__main__":
    main()
