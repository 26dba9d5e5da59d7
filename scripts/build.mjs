/**
 * `npm run build`: the designer to dist/client, compressed copies beside its files, and the command line
 * program to dist/cli/meshwright.js.
 */
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "vite";

/** Kinds of file that are worth compressing. */
const TEXT = new Set([".css", ".html", ".js", ".json", ".map", ".svg", ".txt", ".wasm"]);
/** Smaller files gain nothing, in bytes. */
const SMALLEST = 1024;

/** The parser of Terraform files, which the program reads from beside itself (src/cli/load-hcl.ts). */
const WASM = [
  "web-tree-sitter/web-tree-sitter.wasm",
  "@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm",
];

const program = "dist/cli/meshwright.js";
const started = new Date();
await build({ logLevel: "warn" });
compress("dist/client");
await build({ logLevel: "warn", build: { ssr: "src/cli/meshwright.ts" } });
for (const name of WASM) {
  copyFileSync(createRequire(import.meta.url).resolve(name), join("dist/cli", basename(name)));
}
// What pictures become pixels with (src/cli/load-resvg.ts): the renderer, and the faces that it draws text by.
copyFileSync(
  createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"),
  "dist/cli/resvg.wasm",
);
mkdirSync("dist/cli/fonts", { recursive: true });
for (const family of ["inter", "jetbrains-mono"]) {
  for (const subset of ["latin", "latin-ext", "greek", "cyrillic"]) {
    for (const weight of [400, 500, 600]) {
      const name = `${family}-${subset}-${weight}-normal.woff`;
      const from = createRequire(import.meta.url).resolve(`@fontsource/${family}/files/${name}`);
      copyFileSync(from, join("dist/cli/fonts", name));
    }
  }
}
chmodSync(program, 0o755);
// What was edited while we built counts as newer than the build.
utimesSync(program, started, started);
process.stderr.write(`Built in ${((Date.now() - started.getTime()) / 1000).toFixed(1)} s.\n`);

function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !TEXT.has(extname(path))) continue;
    const content = readFileSync(path);
    if (content.byteLength < SMALLEST) continue;
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
    );
  }
}
