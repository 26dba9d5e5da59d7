import { isJsonObject, type Json } from "../../lib/json.ts";
import { nameIn } from "../../model/holes/name-value.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { memberAt } from "../../model/routes/spec-access.ts";
import type { ChangeBuilder } from "../change-builder.ts";
import { type CommandContext, type Done, isDone, type Refused } from "../command.ts";
import { withoutTarget } from "../with-target.ts";
import { newRoute } from "./new-route.ts";
import { protocolOfRoute, targetsOf, weightedTarget } from "./route-specs.ts";
import { addTarget } from "./target.ts";

/** Lets a route reach another node in place of this one, with its weight; where it is named by several ports, each. */
export function reachAnother(
  builder: ChangeBuilder,
  route: ResourceId,
  node: ResourceId,
  to: ResourceId,
): Done | Refused {
  const { pointer, targets } = targetsOf(builder.resource(route)?.spec ?? {});
  const [was, is, from] = [refOf(node).name, refOf(to).name, refOf(route).name];
  if (!targets.some((each) => names(each, was))) return noTarget(route, node);
  if (targets.some((each) => names(each, is))) return alreadyTarget(route, to);
  const entry = weightedTarget(builder, to, protocolOfRoute(builder, route), 1);
  builder.setInSpec(
    route,
    pointer,
    targets.map((each) => (names(each, was) ? withWeightOf(entry, each) : each)),
  );
  return {
    change: builder.build(),
    label: `Let route ${from} reach ${is}`,
    message: `Route ${from} now sends requests to ${is} instead of ${was}.`,
    select: [route],
  };
}

/** Lets another route, or a new one of a router, reach the node in place of this route. */
export function letAnotherReach(
  context: CommandContext,
  builder: ChangeBuilder,
  route: ResourceId,
  node: ResourceId,
  to: ResourceId,
): Done | Refused {
  const [name, from] = [refOf(node).name, refOf(route).name];
  const moved = targetsOf(builder.resource(route)?.spec ?? {}).targets.filter((each) => names(each, name));
  if (moved.length === 0) return noTarget(route, node);
  if (to === route) return alreadyTarget(route, node);
  builder.editSpec(route, (spec) => withoutTarget(spec, name));
  if (refOf(to).kind !== "route") return newRoute(context, builder, to, { target: node });
  const weights = moved.map((each) => memberAt(each, "weight"));
  const done = addTarget(builder, to, node, weights);
  return isDone(done)
    ? {
        ...done,
        message: `Route ${refOf(to).name} now sends requests to ${name}, and route ${from} no longer.`,
      }
    : done;
}

function names(target: Json, node: string): boolean {
  return nameIn(memberAt(target, "virtualNode")) === node;
}

function withWeightOf(entry: Json, target: Json): Json {
  const weight = memberAt(target, "weight");
  return isJsonObject(entry) && weight !== undefined ? { ...entry, weight } : entry;
}

function alreadyTarget(route: ResourceId, node: ResourceId): Refused {
  return {
    refused: `${refOf(node).name} is already a target of route ${refOf(route).name}.`,
    select: [route],
  };
}

/** The line is of before: what it stood for is gone. */
function noTarget(route: ResourceId, node: ResourceId): Refused {
  return { refused: `${refOf(node).name} is no longer a target of route ${refOf(route).name}.` };
}
