import { fieldLabel, inSentence, ownerLabel } from "../field-label.ts";
import { amount, listed, range, shown, typeName } from "../phrases.ts";
import type { ProblemOf, ProblemPlace } from "../problem.ts";
import type { CodesFrom } from "../problem-args.ts";
import { oneOf } from "./one-of.ts";
import type { ProblemText, Text } from "./text.ts";

export const STRUCTURE_TEXTS: { readonly [C in CodesFrom<"MW1">]: Text<C> } = {
  MW101: ({ at }) => ({
    message: `${fieldLabel(at)} ${isOrAre(fieldLabel(at))} missing; ${inSentence(ownerLabel(at))} must have ${isOrAre(fieldLabel(at)) === "is" ? "it" : "them"}.`,
    fix: `Set ${inSentence(fieldLabel(at))}${ownerIsSpec(at) ? "" : `, or remove ${inSentence(ownerLabel(at))}`}.`,
  }),
  MW102: ({ at, args: { member, nearest } }) => ({
    message: `App Mesh knows no member ${shown(member)} in ${inSentence(ownerLabel(at))}${
      nearest === undefined ? "." : `; did you mean ${shown(nearest)}?`
    }`,
    fix: `${nearest === undefined ? "Remove it" : `Rename it to ${shown(nearest)} or remove it`}; until then it is kept in the design and left out of CLI JSON, because the AWS CLI refuses it.`,
  }),
  MW103: ({ at, args }) => ({
    message: `${fieldLabel(at)} must be ${inUnit(at, typeName(args.expected, args))}; it is ${shown(args.actual)}.`,
    fix: `Enter ${inUnit(at, typeName(args.expected, args))}.`,
  }),
  MW104: ({ at, args }) => ({
    message: `${fieldLabel(at)} must be ${inUnit(at, "a whole number")}${range(args)}; it is ${args.actual}.`,
    fix: `Enter ${inUnit(at, "a whole number")}${range(args)}.`,
  }),
  MW105: ({ at, args }) => ({
    message: `${fieldLabel(at)} must have ${amount(args, "character", "characters")}; it ${
      args.actual === 0 ? "is empty" : `has ${args.actual}`
    }.`,
    fix: args.actual === 0 ? "Enter a value." : tooLong(args) ? "Make it shorter." : "Make it longer.",
  }),
  MW106: ({ at, args }) => ({
    message: `${fieldLabel(at)} must have ${amount(args, "entry", "entries")}; it ${
      args.actual === 0 ? "is empty" : `has ${args.actual}`
    }.`,
    fix:
      args.actual === 0
        ? "Add an entry, or remove the empty list."
        : tooLong(args)
          ? "Remove entries."
          : "Add entries.",
  }),
  MW107: ({ at, args: { pattern, actual } }) => ({
    message: `${fieldLabel(at)} has characters that App Mesh does not allow there; it is ${shown(actual)}.`,
    fix: `Use only what the pattern ${pattern} allows.`,
  }),
  MW108: ({ at, args: { allowed, actual } }) => ({
    message: `${fieldLabel(at)} must be ${allowed.length > 1 ? "one of " : ""}${listed(allowed, "or")}; it is ${shown(actual)}.`,
    fix: `Choose ${listed(allowed, "or")}.`,
  }),
  MW109: ({ at, args }) => oneOf(fieldLabel(at), args),
  MW110: unknownValue,
  MW111: ({ args }) => oneOf("A route", args),
  MW112: ({ args }) => oneOf("A gateway route", args),
  MW113: ({ args }) => oneOf("A path match", args),
  MW114: ({ args }) => oneOf("A hostname match", args),
  MW115: ({ args }) => oneOf("A prefix rewrite", args),
  MW116: () => ({
    message: "A match must not have both a prefix and a path.",
    fix: "Keep the prefix to match all paths below it, or the path to match one; remove the other.",
  }),
  MW117: ({ args: { listeners } }) => ({
    message: `A virtual node with ${listeners === 1 ? "a listener" : "listeners"} must have service discovery; it has none.`,
    fix: "Give it a DNS hostname or an AWS Cloud Map service, or remove its listeners.",
  }),
  MW118: ({ args: { method } }) => ({
    message: `Service discovery${method === undefined ? "" : ` (${method})`} is set on a virtual node without a listener.`,
    fix: "Add a listener with the port that the service listens on, or remove service discovery.",
  }),
  MW119: ({ at, args: { key, first } }) => ({
    message: `The tag key ${shown(key)} is given twice: tag ${first + 1} has it already.`,
    fix: `Rename or remove ${inSentence(ownerLabel(at))}; a resource has one value for each key.`,
  }),
};

function unknownValue({ at, args: { hole, variables, set } }: ProblemOf<"MW110">): ProblemText {
  const label = fieldLabel(at);
  const named = set === undefined ? "" : shown(set);
  if (variables.length === 0) {
    return {
      message: `${label} is not known: with the values ${named} the placeholder ${hole} makes no name of its own.`,
      fix: `Change the values in ${named}: a name is not empty, holds no placeholder, and is not that of another resource.`,
    };
  }
  const missing = `${listed(variables, "and")} ${variables.length === 1 ? "has" : "have"} no value`;
  return {
    message: `${label} ${isOrAre(label)} not known: ${missing}${
      set === undefined ? ", and no values are chosen" : ` in ${named}`
    }.`,
    fix: `Give ${listed(variables, "and")} a value${
      set === undefined ? " in a set of values and choose the set" : ` in ${named}`
    }, or replace the placeholder, before you apply; export is possible with it.`,
  };
}

/** `a whole number of milliseconds`, where the field counts those. */
function inUnit({ pointer }: ProblemPlace, text: string): string {
  return pointer.endsWith("Millis") ? text.replace("whole number", "whole number of milliseconds") : text;
}

function tooLong({ actual, max }: { readonly actual: number; readonly max?: number }): boolean {
  return max !== undefined && actual > max;
}

function isOrAre(label: string): "is" | "are" {
  return /[a-rt-z]s$|ARNs$/.test(label) ? "are" : "is";
}

function ownerIsSpec({ pointer }: ProblemPlace): boolean {
  return pointer.lastIndexOf("/") === "/spec".length;
}
