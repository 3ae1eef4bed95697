// Writes a .br and a .gz beside each text or wasm file of a folder, so that the API only has to send them.
// Usage: node scripts/precompress.mjs <folder>
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const KINDS = new Set([".html", ".js", ".mjs", ".wasm", ".css", ".svg", ".json", ".txt", ".ftl", ".webmanifest"]);
const SMALLEST = 256;

async function* files(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (KINDS.has(extname(path)) && (await stat(path)).size >= SMALLEST) yield path;
  }
}

async function compress(path) {
  const bytes = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes, { params }), promisify(gzip)(bytes, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  return { from: bytes.length, to: br.length };
}

const folder = process.argv[2];
if (!folder) throw new Error("usage: node scripts/precompress.mjs <folder>");
const started = [];
for await (const path of files(folder)) started.push(compress(path));
const sizes = await Promise.all(started);
const kilobytes = (key) => Math.ceil(sizes.reduce((sum, size) => sum + size[key], 0) / 1000);
console.log(`    compressed ${sizes.length} files: ${kilobytes("from")} kB, with brotli ${kilobytes("to")} kB`);
