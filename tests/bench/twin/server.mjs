// The twin: the card check with Express and pg, with a process for each core, prepared statements and a pool. It asks the
// database with the register's own queries. Prints its address when it answers.
import cluster from "node:cluster";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import express from "express";
import pg from "pg";
import { judge, parseNumber } from "./verdict.mjs";

const UNITS_PER_MINUTE = 300;
const WORKERS = availableParallelism();
// As many connections together as the register's.
const CONNECTIONS = 24;

if (cluster.isPrimary) {
  let waiting = WORKERS;
  cluster.on("listening", (_worker, { port }) => {
    waiting -= 1;
    if (waiting === 0) console.log(`http://127.0.0.1:${port}`);
  });
  for (let worker = 0; worker < WORKERS; worker += 1) cluster.fork();
} else {
  serve();
}

function serve() {
  const query = (name) => readFileSync(new URL(`../../../api/src/db/${name}.sql`, import.meta.url), "utf8");
  const useKey = query("api_keys");
  const findCard = query("card_validity");
  const sentences = JSON.parse(readFileSync(process.env.TWIN_SENTENCES, "utf8"));
  const pool = new pg.Pool({
    connectionString: process.env.TWIN_DATABASE_URL,
    max: Math.ceil(CONNECTIONS / WORKERS),
  });
  const helsinki = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Helsinki" });
  const buckets = new Map();

  /** Takes a unit; how many are left, or -1 when there was none. */
  function charge(key, now) {
    const before = buckets.get(key) ?? { units: UNITS_PER_MINUTE, at: now };
    const refilled = before.units + ((now - before.at) * UNITS_PER_MINUTE) / 60_000;
    const units = Math.min(UNITS_PER_MINUTE, refilled) - 1;
    if (units >= 0) buckets.set(key, { units, at: now });
    return units;
  }

  async function keyOf(request) {
    const [scheme, token] = (request.get("authorization") ?? "").split(" ");
    if (scheme.toLowerCase() !== "bearer" || !token) return null;
    const hash = createHash("sha256").update(token).digest();
    const { rows } = await pool.query({ name: "key", text: useKey, values: [hash, new Date()] });
    const key = rows[0];
    return key && !key.is_revoked && !key.is_expired && !key.is_suspended ? key : null;
  }

  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use(express.json({ limit: "64kb" }));
  app.post("/api/v1/card-validity", async (request, response) => {
    const key = await keyOf(request);
    if (!key?.scopes.includes("cards:check")) return response.status(401).json({ code: "key_not_accepted" });
    const left = charge(key.id, Date.now());
    if (left < 0) return response.status(429).json({ code: "too_many_requests" });
    const { card_number: text, venue_id: named, occasion_date: day } = request.body;
    const venue = named ?? (key.venues.length === 1 ? key.venues[0] : null);
    const isText = typeof text === "string" && text.length >= 1 && text.length <= 64;
    if (!isText || !key.venues.includes(venue)) return response.status(422).json({ code: "invalid" });
    const number = parseNumber(text);
    const { rows } = await pool.query({ name: "card", text: findCard, values: [number ?? "", venue] });
    const today = helsinki.format(new Date());
    response.set({
      "cache-control": "no-store",
      ratelimit: `"default";r=${Math.floor(left)};t=60`,
      "ratelimit-policy": `"default";q=${UNITS_PER_MINUTE};w=60`,
    });
    return response.json({
      ...judge(rows[0], number, today, day ?? today, sentences),
      as_of: new Date().toISOString(),
    });
  });
  app.listen(0, "127.0.0.1");
}
