import { listed } from "../checks/phrases.ts";
import type { InputFile } from "../formats/detect.ts";
import { importChange } from "../formats/import/import-change.ts";
import type { ImportAnswer, ImportRow } from "../formats/import/import-preview.ts";
import { proposeImport } from "../formats/import/propose-import.ts";
import { type Notice, noticeLine, noticeSeverity, type RefPart } from "../formats/notice.ts";
import { readFiles } from "../formats/read-files.ts";
import { shellQuote } from "../formats/shell-quote.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { applyChange } from "../model/change/apply.ts";
import { type Design, emptyDesign } from "../model/design/design.ts";
import { kindDefinition } from "../model/kinds/registry.ts";

/** What the command line says of resources whose files do not say it. */
export type GivenParts = Pick<ImportAnswer, RefPart>;

const PARTS: readonly RefPart[] = ["kind", "mesh", "parent", "name"];

/**
 * The design that these files make together, and the notices on reading them; or lines that say why there is
 * none: a file that cannot be read, a resource that is not known by name, two of one name.
 */
export function designOfFiles(
  files: readonly InputFile[],
  given: GivenParts,
): Result<{ readonly design: Design; readonly notices: readonly Notice[] }, readonly string[]> {
  const read = readFiles(files);
  const first = proposeImport(emptyDesign(), read);
  const incomplete = first.rows.filter(({ state }) => state === "incomplete");
  const misuse = misuseOf(given, incomplete);
  if (misuse !== undefined) return err([misuse]);
  const answers = Object.fromEntries(incomplete.map(({ candidate }) => [candidate, given]));
  const preview = proposeImport(emptyDesign(), read, answers);
  const errors = preview.notices.filter((notice) => noticeSeverity(notice) === "error").map(noticeLine);
  const unnamed = preview.rows.filter(({ state }) => state === "incomplete").map(unnamedLine);
  if (errors.length + unnamed.length > 0) return err([...errors, ...unnamed]);
  if (preview.rows.length === 0) {
    return err([...preview.notices.map(noticeLine), "These files hold nothing to convert."]);
  }
  const merged = applyChange(emptyDesign(), importChange(emptyDesign(), preview, "merge"));
  const [only, ...others] = read.designs;
  const settings = only !== undefined && others.length === 0 ? only.design.settings : merged.settings;
  return ok({ design: { ...merged, settings }, notices: preview.notices });
}

/** A name given on the command line is for one resource; and each part must be of use. */
function misuseOf(given: GivenParts, incomplete: readonly ImportRow[]): string | undefined {
  for (const part of PARTS) {
    if (given[part] === undefined) continue;
    const waiting = incomplete.filter(({ missing }) => missing.includes(part) || missing.includes("kind"));
    if (waiting.length === 0) {
      return `--${part} is of no use here: every resource in these files says its own.`;
    }
    if (part === "name" && waiting.length > 1) {
      return `--name fits one resource, but ${waiting.length} in these files have no name: convert them one by one.`;
    }
  }
  return undefined;
}

/**
 * `a.json:1:1: error: The file does not say the kind and name of the resource. Give --kind route --name canary
 * (proposed: kind by shape, name by file name).`
 */
function unnamedLine(row: ImportRow): string {
  const { source, proposed } = row;
  const missing = PARTS.filter(
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
  const at = [source?.file, source?.line, source?.column].join(":");
  return (
    `${at}: error: The file does not say the ${listed(missing, "and")} of the resource. ` +
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
