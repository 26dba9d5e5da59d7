import grammarUrl from "@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm?url";
import runtimeUrl from "web-tree-sitter/web-tree-sitter.wasm?url";
import type { HclParser } from "../../formats/terraform/syntax/hcl-parser.ts";

/** The parser of HCL for a worker; fetched when first asked for. Rejects where it cannot be fetched. */
export async function loadHcl(): Promise<HclParser> {
  const [{ Language, Parser }, grammar] = await Promise.all([import("web-tree-sitter"), fetched(grammarUrl)]);
  await Parser.init({ locateFile: () => runtimeUrl });
  const parser = new Parser().setLanguage(await Language.load(grammar));
  return { parse: (text) => parser.parse(text) };
}

async function fetched(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
