import { pointerSteps } from "../lib/json-pointer.ts";
import type { Reading } from "./reading.ts";
import type { Neighbour, Related } from "./related.ts";
import type { Subject } from "./subject.ts";

/** A weighted target of a route, and the node that it names. */
export interface FoundTarget {
  readonly target: Reading;
  readonly node: Neighbour;
}

/** The weighted targets that name a node, in the order of the spec. */
export function weightedTargets({ spec }: Subject, related: Related): FoundTarget[] {
  return related.named("target").map((node) => ({ target: entryAt(spec, node.pointer), node }));
}

/** What stands around the name: `/spec/httpRoute/action/weightedTargets/0` of `…/0/virtualNode`. */
function entryAt(spec: Reading, pointer: string): Reading {
  const [, type = "", action = "", list = "", index = ""] = pointerSteps(pointer);
  return spec.at(type).at(action).at(list).items?.[Number(index)] ?? spec;
}
