import { compareText } from "../../lib/compare-text.ts";
import type { JsonObject } from "../../lib/json.ts";
import type { ResourceId } from "../reference/ref.ts";
import { matchOf, patternOf } from "./match-of.ts";
import { memberAt } from "./spec-access.ts";

/** A route or gateway route, with its spec. */
export interface RouteEntry {
  readonly id: ResourceId;
  readonly spec: JsonObject;
}

/**
 * Routes in the order in which App Mesh tries them: by priority, 0 first; those without one after all others,
 * the more specific first (longer path or prefix, more conditions), then by id.
 */
export function inEvaluationOrder(routes: readonly RouteEntry[]): RouteEntry[] {
  const keyed = routes.map((route) => {
    const priority = memberAt(route.spec, "priority");
    const match = matchOf(route.spec);
    return {
      route,
      priority: typeof priority === "number" ? priority : Number.POSITIVE_INFINITY,
      length: patternOf(match).length,
      conditions: match === undefined ? 0 : Object.keys(match).length,
    };
  });
  keyed.sort(
    (a, b) =>
      (a.priority === b.priority ? 0 : a.priority - b.priority) ||
      b.length - a.length ||
      b.conditions - a.conditions ||
      compareText(a.route.id, b.route.id),
  );
  return keyed.map(({ route }) => route);
}
