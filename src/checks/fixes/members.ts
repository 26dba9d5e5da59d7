import { pointerChild } from "../../lib/json-pointer.ts";
import { type FixesOf, ownerOf, partAt, withPart } from "./fix.ts";

/** A member that the API does not know: it gets the name that was meant, or goes. */
export const unknownMember: FixesOf<"MW102"> = (
  { at: { pointer }, args: { member, nearest } },
  { resource },
) => {
  const removed = withPart(resource, pointer, undefined);
  const meant = nearest === undefined ? undefined : pointerChild(ownerOf(pointer), nearest);
  const renamed =
    meant === undefined || partAt(resource, meant) !== undefined || pointer.startsWith("/extra/")
      ? []
      : [{ label: `Rename it to ${nearest}`, resource: withPart(removed, meant, partAt(resource, pointer)) }];
  return [...renamed, { label: `Remove ${member}`, resource: removed }];
};

/** A text that is a number, and a number or truth value that was to be text. */
export const valueType: FixesOf<"MW103"> = (
  { at: { pointer }, args: { expected, actual } },
  { resource },
) => {
  if (expected === "integer" && typeof actual === "string" && /^-?\d+$/.test(actual.trim())) {
    return [
      { label: `Enter ${Number(actual)} as a number`, resource: withPart(resource, pointer, Number(actual)) },
    ];
  }
  if (expected === "boolean" && (actual === "true" || actual === "false")) {
    return [{ label: `Enter ${actual}`, resource: withPart(resource, pointer, actual === "true") }];
  }
  if (expected === "string" && (typeof actual === "number" || typeof actual === "boolean")) {
    return [{ label: `Enter ${actual} as text`, resource: withPart(resource, pointer, String(actual)) }];
  }
  return [];
};

/** A list that must not be empty and need not be there. */
export const listItems: FixesOf<"MW106"> = ({ at: { pointer }, args: { actual } }, { resource }) =>
  actual === 0 ? [{ label: "Remove the empty list", resource: withPart(resource, pointer, undefined) }] : [];

export const removeTag: FixesOf<"MW119" | "MW307"> = ({ at: { pointer } }, { resource }) => [
  { label: "Remove this tag", resource: withPart(resource, ownerOf(pointer), undefined) },
];
