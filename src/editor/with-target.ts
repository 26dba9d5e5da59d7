import type { JsonObject } from "../lib/json.ts";
import { withValueAt } from "../lib/json-pointer.ts";
import { nameIn } from "../model/holes/name-value.ts";
import { memberAt } from "../model/routes/spec-access.ts";
import { targetsOf } from "./connecting/route-specs.ts";

/** The spec of a route without the weighted targets that name the node; as it is where there are none. */
export function withoutTarget(spec: JsonObject, node: string): JsonObject {
  const { pointer, targets } = targetsOf(spec);
  const left = targets.filter((each) => nameIn(memberAt(each, "virtualNode")) !== node);
  return left.length === targets.length ? spec : withValueAt(spec, pointer, left);
}
