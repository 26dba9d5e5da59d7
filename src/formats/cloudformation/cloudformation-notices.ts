import type { NoticeEntry } from "../notice-entry.ts";
import { someNames } from "../some-names.ts";

/** Every notice on CloudFormation templates and ECS task definitions, and what it is about. */
export interface CloudFormationNoticeArgs {
  "reference-unknown": { readonly reference: string };
  "reference-cycle": { readonly reference: string };
  "reference-chain": { readonly limit: number };
  "branch-left-out": { readonly condition: string; readonly holds: boolean };
  "branch-unsure": { readonly condition: string };
  "resource-unsure": { readonly name: string; readonly condition: string };
  "resources-left-out": { readonly names: readonly string[] };
  "resource-type-unknown": { readonly type: string };
  "name-generated": { readonly name: string };
  "include-not-read": Record<never, never>;
  "loop-not-read": { readonly loop: string; readonly limit: number };
  "task-group-unlinked": { readonly variable: string; readonly value: string };
}

/** Their part of the catalogue of notices. */
export const CLOUDFORMATION_NOTICES: {
  readonly [C in keyof CloudFormationNoticeArgs]: NoticeEntry<CloudFormationNoticeArgs[C]>;
} = {
  "reference-unknown": {
    severity: "warning",
    reason: ({ reference }) => `"${reference}" names nothing in this template.`,
    action: () => "What hangs on it is kept as a placeholder: correct the name, or give it a value.",
  },
  "reference-cycle": {
    severity: "warning",
    reason: ({ reference }) => `"${reference}" refers to itself, be it through others.`,
    action: () => "It is kept as a placeholder: correct one of the references.",
  },
  "reference-chain": {
    severity: "warning",
    reason: ({ limit }) => `References here lead on through more than ${limit} others.`,
    action: () => "What they end in is kept as a placeholder: check that this is the right file.",
  },
  "branch-left-out": {
    severity: "info",
    reason: ({ condition, holds }) => `Condition "${condition}" ${holds ? "holds" : "does not hold"}.`,
    action: () => "This branch was left out: give values for its parameters to read it.",
  },
  "branch-unsure": {
    severity: "warning",
    reason: ({ condition }) =>
      `Whether condition "${condition}" holds is not known: the first branch is read.`,
    action: () => "This branch was left out: give values for its parameters to settle it.",
  },
  "resource-unsure": {
    severity: "info",
    reason: ({ name, condition }) =>
      `Whether "${name}" exists hangs on condition "${condition}", which is not known.`,
    action: () => "It was read: give values for the parameters of the condition to settle it.",
  },
  "resources-left-out": {
    severity: "info",
    reason: ({ names }) => `The conditions of ${someNames(names)} do not hold: left out (${names.length}).`,
    action: () => "Give values for the parameters of the conditions to read them.",
  },
  "resource-type-unknown": {
    severity: "warning",
    reason: ({ type }) => `${type} is not a type of App Mesh resource.`,
    action: () => "It was left aside: check the spelling.",
  },
  "name-generated": {
    severity: "info",
    reason: ({ name }) => `"${name}" has no name of its own: CloudFormation would have made one up.`,
    action: () => "It goes by its logical id: rename it if its name on AWS is known.",
  },
  "include-not-read": {
    severity: "warning",
    reason: () => "Resources are included here by a macro (Fn::Transform).",
    action: () => "They are not in this file: read the file that the macro includes too.",
  },
  "loop-not-read": {
    severity: "warning",
    reason: ({ loop, limit }) =>
      `The loop "${loop}" cannot be followed: its list is not known, or makes more than ${limit} entries.`,
    action: () => "Nothing of it is in the design: give values for the parameters of its list.",
  },
  "task-group-unlinked": {
    severity: "info",
    reason: ({ variable, value }) =>
      `${variable} is "${value}", which names no virtual node and no virtual gateway.`,
    action: () => "The task definition is linked to none.",
  },
};
