import { isJsonObject } from "../../lib/json.ts";
import type { Resource } from "../../model/design/resource.ts";
import { withSlashes } from "../with-slashes.ts";
import { type FixesOf, type Mended, ownerOf, partAt, withPart } from "./fix.ts";

export const rewritePart: FixesOf<"MW211"> = ({ at: { pointer } }, { resource }) => [
  { label: "Remove the rewrite", resource: withPart(resource, pointer, undefined) },
];

export const rewriteSlashes: FixesOf<"MW213"> = ({ at: { pointer }, args: { actual } }, { resource }) => [
  { label: `Enter ${withSlashes(actual)}`, resource: withPart(resource, pointer, withSlashes(actual)) },
];

export const rewriteFitsMatch: FixesOf<"MW214"> = ({ at: { pointer }, args: { part } }, { resource }) => [
  without(resource, pointer, `Remove the rewrite of the ${part}`),
];

export const pathRewrite: FixesOf<"MW215"> = ({ at: { pointer } }, { resource }) => [
  without(resource, ownerOf(pointer), "Remove the rewrite of the path"),
];

/** Without a part of a rewrite, and without the rewrite where nothing is left of it. */
function without(resource: Resource, pointer: string, label: string): Mended {
  const next = withPart(resource, pointer, undefined);
  const rewrite = ownerOf(pointer);
  const left = partAt(next, rewrite);
  const isEmpty = isJsonObject(left) && Object.keys(left).length === 0;
  return { label, resource: isEmpty ? withPart(next, rewrite, undefined) : next };
}
