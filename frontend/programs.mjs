// Run after a build, before `service-worker.mjs` takes down the names: gives the programs that trunk calls workers names with a hash of what they are, as trunk does
// with the others. So a browser keeps them for ever, and never starts a script with the WebAssembly of another release.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.TRUNK_STAGING_DIR;
const index = join(folder, "index.html");

let page = readFileSync(index, "utf8");
for (const program of ["everyday", "administration"]) {
  // A folder that was built before has them already.
  if (!existsSync(join(folder, `${program}.js`))) continue;
  const endings = [".js", "_bg.wasm"];
  const hash = createHash("sha256");
  for (const ending of endings) hash.update(readFileSync(join(folder, program + ending)));
  const named = `${program}-${hash.digest("hex").slice(0, 16)}`;
  for (const ending of endings) {
    renameSync(join(folder, program + ending), join(folder, named + ending));
    page = page.replaceAll(`${program}${ending}"`, `${named}${ending}"`);
  }
}
writeFileSync(index, page);
