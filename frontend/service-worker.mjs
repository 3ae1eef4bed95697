// Run by trunk after a build: writes `sw.js` with the files of this release. It changes with any of them, and so tells the
// browser that there is a new release.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import "./programs.mjs";

const folder = process.env.TRUNK_STAGING_DIR;
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const digestOf = (path) => sha256(readFileSync(join(folder, path)));

// What coordinators load is left to the network: it is large, and none of its work can wait.
const isKept = (path) => !/(^|\/)(administration|index\.html|sw\.js)/.test(path) && !/\.(br|gz)$/.test(path);

const below = (at) =>
  readdirSync(join(folder, at), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? below(`${at}${entry.name}/`) : [`${at}${entry.name}`],
  );
const files = below("").filter(isKept).sort();
const page = digestOf("index.html");
const release = sha256([page, ...files.map((path) => `${path} ${digestOf(path)}`)].join("\n")).slice(0, 16);

const paths = (are) => JSON.stringify(files.filter(are).map((path) => `/${path}`));
const isLater = (path) => path.startsWith("scanner/");

const source = readFileSync("service-worker.js", "utf8")
  .replace("{release}", release)
  .replace("{files}", paths((path) => !isLater(path)))
  .replace("{later}", paths(isLater))
  .replace("{page_digest}", page);
writeFileSync(join(folder, "sw.js"), source);
