import { listed } from "../checks/phrases.ts";
import type { Proposals } from "../formats/candidate.ts";
import { hasSpecMember } from "../formats/cli-json/propose-kind.ts";
import { importChange } from "../formats/import/import-change.ts";
import type {
  ImportAnswer,
  ImportAnswers,
  ImportPreview,
  ImportRow,
} from "../formats/import/import-preview.ts";
import { proposeImport } from "../formats/import/propose-import.ts";
import type { Notice, RefPart } from "../formats/notice.ts";
import { noticeLine, noticeSeverity } from "../formats/notice-text.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { applyChange } from "../model/change/apply.ts";
import { type Design, emptyDesign } from "../model/design/design.ts";
import { KINDS } from "../model/kinds/kind.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { conflictLines } from "./conflict-lines.ts";
import { filledDesign } from "./fill-read.ts";
import { placeText } from "./place-text.ts";
import type { Sources } from "./read-sources.ts";
import { resourceText } from "./resource-text.ts";
import { unnamedLine } from "./unnamed-line.ts";

/** What the command line says of resources whose files do not say it. */
export type GivenParts = Pick<ImportAnswer, RefPart | "owner">;

/** What to do with a resource whose file does not say what it is. */
export interface Answering {
  readonly given: GivenParts;
  /** Take what is proposed for the rest. */
  readonly asProposed: boolean;
}

/** Whose value counts where sources differ: that of a file named here, or of the first or last that has one. */
export type Preferred = readonly string[];

const PARTS = ["kind", "mesh", "owner", "parent", "name"] as const;

/** The design that the sources make together. */
export interface Converted {
  readonly design: Design;
  /** Without errors: those are in `left`. */
  readonly notices: readonly Notice[];
  /** A line for each file or resource below a folder or in an archive that was left out. */
  readonly left: readonly string[];
  /** A line for each resource that was named as proposed. */
  readonly taken: readonly string[];
}

/**
 * The design that the sources make together; or lines that say why there is none: a file named on the command
 * line that cannot be read, a resource in it that is not known by name, two of one name with other content.
 */
export function designOfSources(
  sources: Sources,
  { given, asProposed }: Answering,
  preferred: Preferred,
): Result<Converted, readonly string[]> {
  const { read, input } = sources;
  const first = proposeImport(emptyDesign(), read);
  const incomplete = first.rows.filter(({ state }) => state === "incomplete");
  const misuse = misuseOf(given, incomplete);
  if (misuse.length > 0) return err(misuse);
  const ofRows = Object.fromEntries(incomplete.map(({ candidate }) => [candidate, given]));
  const answers = {
    ...(asProposed ? proposedAnswers(read, ofRows) : ofRows),
    ...(preferred.length === 0 ? {} : { preferred: preferredFiles(preferred, first) }),
  };
  const preview = proposeImport(emptyDesign(), read, answers);
  const conflicts = conflictLines(preview.rows);
  if (conflicts.length > 0) return err(conflicts);
  const trouble = troubleOf(preview, input.notices);
  const named = trouble.filter(({ file }) => input.named.has(file)).map(({ line }) => line);
  if (named.length > 0) return err(named);
  const left = [...input.left, ...trouble.map(({ line }) => line)];
  const taken = asProposed ? first.rows.flatMap((row) => takenLine(row, preview) ?? []) : [];
  const notices = [...input.notices, ...preview.notices].filter(isNews);
  if (!preview.rows.some(({ state }) => state === "added")) {
    return err([...left, ...notices.map(noticeLine), "These files hold nothing to convert."]);
  }
  const merged = applyChange(emptyDesign(), importChange(emptyDesign(), preview, "merge"));
  return ok({
    design: filledDesign(withSettings(merged, read.designs), sources.given),
    notices,
    left,
    taken,
  });
}

/** A proposal may rest on another: the parent of a route is known once it is known to be a route. */
function proposedAnswers(read: Sources["read"], given: ImportAnswers): ImportAnswers {
  let answers = given;
  for (let round = 0; round < 3; round += 1) {
    const { rows } = proposeImport(emptyDesign(), read, answers);
    const waiting = rows.filter(({ state }) => state === "incomplete");
    answers = {
      ...answers,
      ...Object.fromEntries(
        waiting.flatMap(({ candidate, proposed }) =>
          candidate === undefined ? [] : [[candidate, { ...valuesIn(proposed), ...answers[candidate] }]],
        ),
      ),
    };
  }
  return answers;
}

function valuesIn({ kind, mesh, parent, name }: Proposals): ImportAnswer {
  return {
    ...(kind === undefined ? {} : { kind: kind.value }),
    ...(mesh === undefined ? {} : { mesh: mesh.value }),
    ...(parent === undefined ? {} : { parent: parent.value }),
    ...(name === undefined ? {} : { name: name.value }),
  };
}

/** One design that is converted stays what it is: its name, and the value set that it has chosen. */
function withSettings(design: Design, read: Sources["read"]["designs"]): Design {
  const [only, ...others] = read;
  return only === undefined || others.length > 0 ? design : { ...design, settings: only.design.settings };
}

function preferredFiles(preferred: Preferred, { rows }: ImportPreview): readonly string[] {
  const files = [...new Set(rows.flatMap(({ source }) => source?.file ?? []))];
  return preferred.flatMap((one) => {
    if (one === "first") return files;
    return one === "last" ? files.toReversed() : [one];
  });
}

/** What cannot be read or named: all of it is left out, and the file says whether that is an error. */
function troubleOf(
  { notices, rows }: ImportPreview,
  ofInput: readonly Notice[],
): readonly { readonly file: string; readonly line: string }[] {
  return [
    ...[...ofInput, ...notices]
      .filter((one) => noticeSeverity(one) === "error")
      .map((one) => ({ file: one.at.file, line: noticeLine(one) })),
    ...rows
      .filter(({ state }) => state === "incomplete")
      .map((row) => ({ file: row.source?.file ?? "", line: unnamedLine(row) })),
  ];
}

function isNews(one: Notice): boolean {
  return noticeSeverity(one) !== "error" && one.code !== "import-incomplete";
}

/** A name given on the command line is for one resource; each part must be of use, and the kind must fit. */
function misuseOf(given: GivenParts, incomplete: readonly ImportRow[]): readonly string[] {
  for (const part of PARTS) {
    if (given[part] === undefined) continue;
    const asked = part === "owner" ? "mesh" : part;
    const waiting = incomplete.filter(({ missing }) => missing.includes(asked) || missing.includes("kind"));
    if (waiting.length === 0) {
      return [`--${part} is of no use here: every resource in these files says its own.`];
    }
    if (part === "name" && waiting.length > 1) {
      return [
        `--name fits one resource, but ${waiting.length} in these files have no name: convert them one by one.`,
      ];
    }
  }
  return incomplete.flatMap((row) => misfitLine(row, given) ?? []);
}

/** The kind that was given does not have the members of the spec, and another has them all. */
function misfitLine({ missing, resource, source }: ImportRow, { kind }: GivenParts): string | undefined {
  if (kind === undefined || !missing.includes("kind") || source === undefined) return undefined;
  const members = Object.keys(resource.spec);
  const strange = members.filter((member) => !hasSpecMember(kind, member));
  if (strange.length === 0) return undefined;
  const fitting = KINDS.filter((one) => members.every((member) => hasSpecMember(one, member)));
  if (fitting.length === 0) return undefined;
  const nouns = fitting.map((one) => kindDefinition(one).cliNoun);
  const named = listed(
    strange.map((member) => `"${member}"`),
    "and",
  );
  return `${placeText(source)}: error: The spec is not that of a ${kindDefinition(kind).title.toLowerCase()}: it has ${named}. Give --kind ${listed(nouns, "or")}.`;
}

/** What was taken as proposed where the file does not say it. */
function takenLine({ state, candidate, source }: ImportRow, { rows }: ImportPreview): string | undefined {
  if (state !== "incomplete" || candidate === undefined || source === undefined) return undefined;
  const id = rows[candidate]?.id;
  if (id === undefined) return undefined;
  return `${placeText(source)}: info: The file does not say all that the resource is; it was taken for ${resourceText(id)}.`;
}
