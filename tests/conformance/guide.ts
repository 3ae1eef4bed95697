// The steps of docs/integrators.md with the client that openapi-generator made for TypeScript, unchanged.
//
//     KAIKUKANTA_KEY=kk_… node guide.js <address> <number of a valid card> <number of an expired card>

import { randomUUID } from "node:crypto";
import { strictEqual as same } from "node:assert";
import * as api from "./client/index";

const [address, valid, expired] = process.argv.slice(2) as [string, string, string];
const key = process.env["KAIKUKANTA_KEY"] ?? "";

function configuration(accessToken: string): api.Configuration {
    return new api.Configuration({ basePath: address, accessToken });
}

function visit(cardNumber: string): api.RecordVisit {
    return { clientReference: randomUUID(), cardNumber, kind: "ticket", state: "reserved" };
}

async function refusal(answer: Promise<unknown>): Promise<api.Problem> {
    try {
        await answer;
    } catch (error) {
        if (error instanceof api.ResponseError) {
            return api.ProblemFromJSON(await error.response.json());
        }
        throw error;
    }
    throw new Error("it was not refused");
}

async function check(): Promise<void> {
    const own = await new api.ApiClientsApi(configuration(key)).findClient({ require: "cards:check,visits:write,visits:read" });
    same(own.missing.length, 0);
    const checks = new api.CardValidityApi(configuration(key));
    const good = await checks.checkCard({ checkCard: { cardNumber: valid } });
    same(good.valid, true);
    same(good.reason, "ok");
    const bad = await checks.checkCard({ checkCard: { cardNumber: expired } });
    same(bad.valid, false);
    same(bad.reason, "expired");
    same(bad.entitlement, null);
    const items = [valid, expired].map((cardNumber) => ({ ref: cardNumber, cardNumber }));
    const verdicts = await checks.checkCards({ checkCards: { items } });
    same(verdicts.items.map((item) => item.verdict.valid).join(), "true,false");
}

async function record(): Promise<void> {
    const visits = new api.VisitsApi(configuration(key));
    const recordVisit = visit(valid);
    const first = await visits.recordVisitRaw({ recordVisit });
    const again = await visits.recordVisitRaw({ recordVisit });
    same(first.raw.status, 201);
    same(again.raw.status, 200);
    same(again.raw.headers.get("Idempotent-Replayed"), "true");
    const { id } = await first.value();
    same((await again.value()).id, id);
    const reused = await refusal(visits.recordVisit({ recordVisit: { ...recordVisit, children: 1 } }));
    same(reused.code, "client_reference_reused");
    same((await visits.useVisit({ id })).state, "used");
    same((await visits.undoVisit({ id })).state, "reserved");
    same((await visits.cancelVisit({ id })).state, "cancelled");
    const listed = await visits.listVisits();
    same(listed.items.some((found) => found.id === id), true);
    const refused = await refusal(visits.recordVisit({ recordVisit: visit(expired) }));
    same(refused.code, "card_refused");
    same(refused.errors[0]?.params["reason"], "expired");
}

async function beRefused(): Promise<void> {
    const checks = new api.CardValidityApi(configuration(key.slice(0, -1) + "x"));
    const refused = await refusal(checks.checkCard({ checkCard: { cardNumber: "x" } }));
    same(refused.code, "key_not_accepted");
}

async function main(): Promise<void> {
    await check();
    await record();
    await beRefused();
    console.log("the steps of the guide: done");
}

main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
});
