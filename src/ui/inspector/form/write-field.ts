import { isJsonObject, type Json, type JsonObject } from "../../../lib/json.ts";
import { jsonEqual } from "../../../lib/json-equal.ts";
import { pointerSteps, toPointer, valueAt, withValueAt } from "../../../lib/json-pointer.ts";
import type { Resource } from "../../../model/design/resource.ts";
import type { Branch, ChoiceControl, FormNode } from "./form-node.ts";
import { pointerOf, trailTo } from "./trail.ts";

/** One value to set in a resource, and what it took the place of. */
export interface FieldWrite {
  readonly pointer: string;
  readonly value: Json | undefined;
  /** Branches that went because another branch of their choice came: kept for the session. */
  readonly displaced: readonly { readonly pointer: string; readonly value: Json }[];
}

/**
 * What to set in a resource so that the place `pointer` holds `value`; undefined where it does already.
 * - A branch that was not set takes the place of the other branches of its choice.
 * - Undefined removes the field, with the structures of one member around it that the form does not show.
 */
export function fieldWrite(
  root: FormNode,
  resource: Resource,
  pointer: string,
  value: Json | undefined,
): FieldWrite | undefined {
  const whole = { ...resource };
  if (jsonEqual(valueAt(whole, pointer), value)) return undefined;
  if (value === undefined) {
    return { pointer: emptiedWith(root, resource, pointer), value: undefined, displaced: [] };
  }
  const trail = trailTo(root, pointer);
  for (const [index, place] of trail.entries()) {
    const { control } = place.node;
    const branch = trail[index + 1];
    if (control.type !== "choice" || branch === undefined) continue;
    const at = valueAt(whole, place.pointer);
    if (!isJsonObject(at)) continue;
    const others = setBranches(control, at);
    if (others.length === 0 || others.some((other) => other.node === branch.node)) continue;
    const rest = pointer.slice(place.pointer.length);
    const kept = others.reduce<JsonObject>((left, other) => withoutBranch(left, other.node.steps), at);
    return {
      pointer: place.pointer,
      value: withValueAt(kept, rest, value),
      displaced: others.map(({ node }) => displaced(whole, pointerOf(node, place.pointer))),
    };
  }
  return { pointer, value, displaced: [] };
}

function displaced(whole: Parameters<typeof valueAt>[0], pointer: string): { pointer: string; value: Json } {
  return { pointer, value: valueAt(whole, pointer) ?? null };
}

/**
 * The branches of a choice that a value has, in the form's order. An empty structure counts for the first branch
 * that leads through it: `tcp: {}` is the branch TCP, though its timeout is missing.
 */
export function setBranches(control: ChoiceControl, value: Json | undefined): Branch[] {
  const { branches } = control;
  const full = branches.filter(({ node }) => valueAt(value, toPointer(node.steps)) !== undefined);
  const taken = new Set(full.map(({ node }) => node.steps[0]));
  const begun = branches.filter(({ node }) => {
    const [first] = node.steps;
    if (first === undefined || taken.has(first) || valueAt(value, toPointer([first])) === undefined)
      return false;
    taken.add(first);
    return true;
  });
  return branches.filter((branch) => full.includes(branch) || begun.includes(branch));
}

/** A value without what stands at these steps, nor the structures that held nothing else. */
export function withoutBranch(value: Json, steps: readonly string[]): JsonObject {
  if (!isJsonObject(value)) return {};
  for (let length = steps.length; length > 0; length -= 1) {
    const parent = valueAt(value, toPointer(steps.slice(0, length - 1)));
    if (length === 1 || (isJsonObject(parent) && Object.keys(parent).length > 1)) {
      return withValueAt(value, toPointer(steps.slice(0, length)), undefined);
    }
  }
  return value;
}

/** The outermost pointer to remove when the place goes: structures that it leaves empty and nobody sees go too. */
function emptiedWith(root: FormNode, resource: Resource, pointer: string): string {
  const place = trailTo(root, pointer).at(-1);
  const hidden = place?.pointer === pointer ? place.node.steps.length - 1 : 0;
  const steps = pointerSteps(pointer);
  for (let i = 0; i < hidden; i += 1) {
    const parent = valueAt({ ...resource }, toPointer(steps.slice(0, -1)));
    if (!isJsonObject(parent) || Object.keys(parent).length > 1) break;
    steps.pop();
  }
  return toPointer(steps);
}
