import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { HclParser } from "../formats/terraform/syntax/hcl-parser.ts";

/** The parser's runtime and its grammar of Terraform; the build puts both beside the program. */
const RUNTIME = "web-tree-sitter/web-tree-sitter.wasm";
const GRAMMAR = "@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm";

let loading: Promise<HclParser> | undefined;

/** The parser of HCL; it is loaded once, and only where a file needs it. */
export function loadHcl(): Promise<HclParser> {
  loading ??= load();
  return loading;
}

async function load(): Promise<HclParser> {
  const { Language, Parser } = await import("web-tree-sitter");
  await Parser.init({ wasmBinary: await wasm(RUNTIME) });
  const parser = new Parser().setLanguage(await Language.load(await wasm(GRAMMAR)));
  return { parse: (text) => parser.parse(text) };
}

/** In the built program the file lies beside it, in a checkout in its package. */
async function wasm(name: string): Promise<Uint8Array> {
  const built = new URL(name.replace(/^.*\//, "./"), import.meta.url);
  return readFile(existsSync(built) ? built : createRequire(import.meta.url).resolve(name));
}
