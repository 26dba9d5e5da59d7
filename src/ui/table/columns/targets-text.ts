import { numberOrText } from "../../../editor/node-spec.ts";
import { isJsonObject, type Json, type JsonObject } from "../../../lib/json.ts";
import { nameIn, nameValue } from "../../../model/holes/name-value.ts";
import { leafText, memberAt } from "../../../model/routes/spec-access.ts";
import { entriesOf } from "./field-column.ts";

/** What stands for a target that names no node. */
const NO_NODE = "?";

/** Weighted targets in one line: `cart-v1 90, cart-v2:8080 10`. One that names no node is a `?`. */
export function targetsText(targets: readonly Json[]): string {
  return targets.map(targetText).join(", ");
}

function targetText(target: Json): string {
  const node = nodeIn(target) ?? NO_NODE;
  const port = leafText(memberAt(target, "port"));
  const weight = leafText(memberAt(target, "weight"));
  return `${node}${port === "" ? "" : `:${port}`}${weight === "" ? "" : ` ${weight}`}`;
}

/**
 * The targets that a line names. A weight may be written as `90` or `90 %`, and is 1 where none is written. What
 * the cell does not show of a target that stays is kept, and so is one without a node.
 */
export function typedTargets(text: string, before: readonly Json[]): Json[] {
  const left = [...before];
  const take = (wanted: (target: Json) => boolean): Json | undefined => {
    const index = left.findIndex(wanted);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const named = entriesOf(text).flatMap((entry): Json[] => {
    const same = take((target) => targetText(target) === entry);
    if (same !== undefined) return [same];
    const { node, port, weight } = partsOf(entry);
    if (node === NO_NODE) return [];
    const known = take((target) => nodeIn(target) === node && leafText(memberAt(target, "port")) === port);
    const rest: JsonObject = isJsonObject(known) ? known : {};
    const kept = weight === undefined && leafText(rest["weight"]) !== "" ? rest["weight"] : undefined;
    return [
      {
        ...rest,
        virtualNode: nameValue(node),
        weight: kept ?? numberOrText(weight ?? "1"),
        ...(port === "" ? {} : { port: numberOrText(port) }),
      },
    ];
  });
  return [...named, ...left.filter((target) => nodeIn(target) === undefined)];
}

/** The nodes that a line of targets names. */
export function nodesIn(text: string): string[] {
  return entriesOf(text)
    .map((entry) => partsOf(entry).node)
    .filter((node) => node !== NO_NODE);
}

function partsOf(entry: string): { node: string; port: string; weight: string | undefined } {
  const [, named = entry, weight] = /^(\S+)\s+(\S+?)\s*%?$/.exec(entry) ?? [];
  const [, node = named, port = ""] = /^(.+):(\d+)$/.exec(named) ?? [];
  return { node, port, weight };
}

function nodeIn(target: Json): string | undefined {
  return nameIn(memberAt(target, "virtualNode"));
}
