import { printable } from "../lib/printable.ts";
import type { Kind } from "../model/kinds/kind.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { CLOUDFORMATION_NOTICES } from "./cloudformation/cloudformation-notices.ts";
import { IMPORT_NOTICES } from "./import/import-catalogue.ts";
import { KUBERNETES_NOTICES } from "./kubernetes/kubernetes-notices.ts";
import type { Notice, NoticeArgs, NoticeCode, RefPart, Severity } from "./notice.ts";
import type { NoticeEntry } from "./notice-entry.ts";
import { someNames } from "./some-names.ts";
import { TERRAFORM_NOTICES } from "./terraform/terraform-notices.ts";

const PART_NAMES: Readonly<Record<RefPart, string>> = {
  kind: "kind",
  mesh: "mesh",
  parent: "parent (virtual router or virtual gateway)",
  name: "name",
};

const CATALOGUE: { readonly [C in NoticeCode]: NoticeEntry<NoticeArgs[C]> } = {
  ...CLOUDFORMATION_NOTICES,
  ...IMPORT_NOTICES,
  ...TERRAFORM_NOTICES,
  ...KUBERNETES_NOTICES,
  "file-empty": {
    severity: "error",
    reason: () => "The file is empty.",
    action: () => "Export it again.",
  },
  "file-not-utf8": {
    severity: "error",
    reason: () => "The file is neither UTF-8 nor UTF-16 text.",
    action: () => "Save it as UTF-8.",
  },
  "json-syntax": {
    severity: "error",
    reason: ({ expected, found }) => `This is not valid JSON: expected ${expected}, found ${found}.`,
    action: () => "Correct the file here and read it again.",
  },
  "too-deep": {
    severity: "error",
    reason: ({ limit }) => `Objects and lists are nested more than ${limit} deep.`,
    action: () => "No App Mesh configuration is: check that this is the right file.",
  },
  "json-number-range": {
    severity: "error",
    reason: ({ text }) => `The number ${text} is larger than any that can be kept.`,
    action: () => "Write a smaller number, or text.",
  },
  "json-number-rounded": {
    severity: "warning",
    reason: ({ text, value }) => `The number ${text} cannot be kept exactly; it was read as ${value}.`,
    action: () => "Write it as text if its digits matter.",
  },
  "member-twice": {
    severity: "warning",
    reason: ({ member, firstLine }) => `"${member}" is given twice (first on line ${firstLine}).`,
    action: () => "The last one counts; remove the other.",
  },
  "yaml-syntax": {
    severity: "error",
    reason: ({ problem }) => `This is not valid YAML: ${problem}.`,
    action: () => "Correct the file here and read it again.",
  },
  "yaml-aliases": {
    severity: "error",
    reason: ({ limit }) => `The aliases (*name) here stand for more than ${limit} values.`,
    action: () => "No App Mesh configuration does: check that this is the right file.",
  },
  "part-too-large": {
    severity: "error",
    reason: ({ part, megabytes }) => `This ${part} is longer than ${megabytes} MB and was not read.`,
    action: () => "Split it: what AWS and Kubernetes take is no longer than 1.5 MB.",
  },
  "not-json": {
    severity: "error",
    reason: () => "The file is in none of the formats that hold App Mesh resources.",
    action: () =>
      "Give JSON of the AWS CLI, CloudFormation, Kubernetes or Terraform files, AWS Config items, a .mesh.json file, or an archive of them.",
  },
  "nothing-of-app-mesh": {
    severity: "warning",
    reason: () => "Nothing here is an App Mesh resource.",
    action: () => "It was left aside.",
  },
  "file-unavailable": {
    severity: "error",
    reason: () => "The file is gone, was changed since it was chosen, or may not be opened.",
    action: () => "Choose it again.",
  },
  "file-too-large": {
    severity: "error",
    reason: ({ megabytes }) => `The file is larger than ${megabytes} MB and was not read.`,
    action: () => "Give the part of it that holds App Mesh resources.",
  },
  "archive-unreadable": {
    severity: "error",
    reason: ({ cause }) => `The archive cannot be opened: ${cause}.`,
    action: () => "Make it again, without a password.",
  },
  "archive-too-large": {
    severity: "error",
    reason: ({ megabytes }) => `What is in the archive is larger than ${megabytes} MB.`,
    action: () => "Unpack it and give the files that matter.",
  },
  "archive-nested": {
    severity: "warning",
    reason: ({ names }) => `Archives within the archive were not opened: ${someNames(names)}.`,
    action: () => "Unpack them and give what is in them, if it matters.",
  },
  "picture-without-design": {
    severity: "error",
    reason: () => "This picture has no design in it.",
    action: () =>
      "Give an SVG or PNG that Meshwright exported with the design in it, not changed by another program.",
  },
  "config-item-empty": {
    severity: "warning",
    reason: ({ type }) => `This item of ${type} has no configuration that can be read.`,
    action: () => "Give an item of the resource that has one: oversized and failed items do not.",
  },
  "config-items-unused": {
    severity: "info",
    reason: ({ older, later, deleted }) =>
      `Items not used: ${list(
        [
          [older, "of earlier states"],
          [later, "of later states"],
          [deleted, "of deleted resources"],
        ].flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`])),
      )}.`,
    action: () => "Choose another time to read the state at that time.",
  },
  "list-names-only": {
    severity: "warning",
    reason: ({ kind, count }) =>
      count === 0
        ? `The output of a list call names no ${plural(kind, count)}.`
        : `The output of a list call holds the names of ${count} ${plural(kind, count)}, without a spec: there is nothing to load.`,
    action: ({ kind, count }) =>
      count === 0
        ? "There is nothing to load."
        : `Use the output of describe-${kindDefinition(kind).cliNoun} for each of them.`,
  },
  "spec-not-object": {
    severity: "error",
    reason: () => '"spec" is not an object.',
    action: () => "Correct it; this resource was not read.",
  },
  "spec-missing": {
    severity: "warning",
    reason: ({ kind }) => `This ${kindDefinition(kind).title.toLowerCase()} has no "spec".`,
    action: () => "It is read with an empty one.",
  },
  "field-not-read": {
    severity: "warning",
    reason: ({ field }) => `${field} could not be read.`,
    action: () => "Nothing of it is in the design: set it by hand if it matters.",
  },
  "member-unknown": {
    severity: "warning",
    reason: ({ member }) => `"${member}" is not known to the App Mesh API.`,
    action: () => "It is kept in the design, and left out of what the AWS CLI is given.",
  },
  "member-left-out": {
    severity: "warning",
    reason: ({ member }) => `"${member}" belongs to no resource.`,
    action: () => "It was left aside.",
  },
  "observed-left-out": {
    severity: "info",
    reason: ({ members }) => `${list(members.map((name) => `"${name}"`))}: what was seen on a server.`,
    action: () => "They are not part of a design and were left aside.",
  },
  "client-token-left-out": {
    severity: "info",
    reason: () => '"clientToken" belongs to one call.',
    action: () => "It is not part of a design and was left aside.",
  },
  "name-unusable": {
    severity: "warning",
    reason: ({ member }) => `"${member}" is not a text that can be a name.`,
    action: () => "Give the name when importing.",
  },
  "owner-unusable": {
    severity: "warning",
    reason: () => '"meshOwner" is not a text with the number of an account.',
    action: () =>
      "It was left aside: the mesh is taken for one of your own account. Write 12 digits in quotes.",
  },
  "tags-not-list": {
    severity: "warning",
    reason: () => '"tags" is not a list of keys and values.',
    action: () => "It is kept beside the resource, and left out of what the AWS CLI is given.",
  },
  "kind-ambiguous": {
    severity: "warning",
    reason: ({ members }) => `${list(members)} name different kinds of resource in one object.`,
    action: () => "Say which kind it is when importing.",
  },
  "design-version": {
    severity: "error",
    reason: ({ found, readable }) =>
      `The file has version ${found}; this program reads versions up to ${readable}.`,
    action: ({ found, readable }) =>
      Number(found) > readable ? "Use a newer Meshwright to open it." : `Write "version": ${readable}.`,
  },
  "design-part": {
    severity: "error",
    reason: ({ expected }) => `Expected ${expected}.`,
    action: () => "Correct the file here and read it again; it was not opened.",
  },
  "design-duplicate": {
    severity: "error",
    reason: ({ id }) => `${id} is in the file twice.`,
    action: () => "Remove one of them; the file was not opened.",
  },
  "import-incomplete": {
    severity: "warning",
    reason: ({ missing }) => `The file does not say the ${list(missing.map((part) => PART_NAMES[part]))}.`,
    action: () => "Confirm or correct what is proposed; without it this resource stays out.",
  },
};

function entryOf(one: Notice): NoticeEntry<never> {
  return CATALOGUE[one.code];
}

/** How grave a notice is. */
export function noticeSeverity(one: Notice): Severity {
  return entryOf(one).severity;
}

/** A notice in words: the reason, and what to do. */
export function noticeText(one: Notice): { readonly reason: string; readonly action: string } {
  const entry = entryOf(one);
  const args = one.args as never;
  return { reason: entry.reason(args), action: entry.action(args) };
}

/**
 * A notice as one line: `mesh/a.json:3:12: error: reason action [code]`, with the pointer where there is one and
 * without control characters.
 */
export function noticeLine(one: Notice): string {
  const { file, line, column, pointer } = one.at;
  const place = [file, ...(line === undefined ? [] : [line]), ...(column === undefined ? [] : [column])];
  const { reason, action } = noticeText(one);
  const at = pointer === undefined || pointer === "" ? "" : ` (${pointer})`;
  return printable(`${place.join(":")}: ${noticeSeverity(one)}: ${reason} ${action}${at} [${one.code}]`);
}

function plural(kind: Kind, count: number): string {
  const { title, titlePlural } = kindDefinition(kind);
  return (count === 1 ? title : titlePlural).toLowerCase();
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
