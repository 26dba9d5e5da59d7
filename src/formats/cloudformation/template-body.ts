import type { SourceText } from "../source/source-text.ts";
import { type Tree, treeAt } from "../source/tree.ts";
import { unitOffsets } from "../source/unit-offsets.ts";

/**
 * The template that `aws cloudformation get-template` prints as a text in its JSON, as it does with YAML; places are
 * those in the file. Undefined for any other document.
 */
export function templateBody(source: SourceText, document: Tree): SourceText | undefined {
  const body = treeAt(document, "TemplateBody");
  if (body?.type !== "scalar" || typeof body.value !== "string") return undefined;
  const offsets = unitOffsets(source.text, body.at, body.value.length);
  return {
    file: source.file,
    text: body.value,
    positionAt: (offset) => source.positionAt(offsets[offset] ?? body.at),
  };
}
