import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Language, Parser } from "web-tree-sitter";
import type { HclParser } from "../syntax/hcl-parser.ts";

/** The parser of HCL, from the packages of this checkout. */
export async function loadHcl(): Promise<HclParser> {
  await Parser.init();
  const { resolve } = createRequire(import.meta.url);
  const grammar = resolve("@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm");
  const parser = new Parser().setLanguage(await Language.load(readFileSync(grammar)));
  return { parse: (text) => parser.parse(text) };
}
