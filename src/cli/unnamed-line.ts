import { listed } from "../checks/phrases.ts";
import type { ImportRow } from "../formats/import/import-preview.ts";
import type { RefPart } from "../formats/notice.ts";
import { shellQuote } from "../formats/shell-quote.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { placeText } from "./place-text.ts";

/**
 * `a.json:1:1: error: The file does not say the kind and name of the resource. Give --kind route --name canary
 * (proposed: kind by shape, name by file name).`
 */
export function unnamedLine(row: ImportRow): string {
  const { source, proposed } = row;
  const missing = (["kind", "mesh", "parent", "name"] as const).filter(
    (part) =>
      (row.missing.includes(part) && !(part === "mesh" && isMesh(row))) ||
      (part === "parent" && willNeedParent(row)),
  );
  const options = missing.map((part) => `--${part} ${proposedText(part, proposed) ?? part.toUpperCase()}`);
  const reasons = missing.flatMap((part) => {
    const reason = proposed[part]?.reason;
    return reason === undefined ? [] : [`${part} by ${reason}`];
  });
  const proposals = reasons.length === 0 ? "" : ` (proposed: ${reasons.join(", ")})`;
  const at = source === undefined ? "" : `${placeText(source)}: `;
  return (
    `${at}error: The file does not say the ${listed(missing, "and")} of the resource. ` +
    `Give ${options.join(" ")}${proposals}.`
  );
}

/** True where the resource is proposed to be a mesh, whose name is all that it needs. */
function isMesh({ kind, proposed }: ImportRow): boolean {
  return (kind ?? proposed.kind?.value) === "mesh";
}

/** True where the kind is not known, and the one proposed lives in another resource that the file does not name. */
function willNeedParent({ missing, parent, proposed }: ImportRow): boolean {
  if (!missing.includes("kind") || parent !== undefined || proposed.kind === undefined) return false;
  return kindDefinition(proposed.kind.value).parent !== undefined;
}

function proposedText(part: RefPart, proposed: ImportRow["proposed"]): string | undefined {
  if (part === "kind") return proposed.kind && kindDefinition(proposed.kind.value).cliNoun;
  const text = proposed[part]?.value;
  return text === undefined ? undefined : shellQuote(text);
}
