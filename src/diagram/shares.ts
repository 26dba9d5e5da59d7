import type { JsonObject } from "../lib/json.ts";
import { nameIn } from "../model/holes/name-value.ts";
import { ROUTE_TYPES } from "../model/routes/route-types.ts";
import { leafText, listAt, memberAt } from "../model/routes/spec-access.ts";

/** A virtual node that a route sends requests to. */
export interface RouteTarget {
  readonly node: string;
  /** As text where it is written as a number or a hole; empty where it is missing or wrong. */
  readonly weight: string;
  /** `90 %`; `? %` where a weight is not known; undefined for 100 %. */
  readonly share: string | undefined;
}

/**
 * The nodes of a route's weighted targets, each once (a node may stand there once for each of its ports), in
 * the order of the spec. Weights are relative: they need not add up to 100.
 */
export function routeTargets(spec: JsonObject): RouteTarget[] {
  const weights = new Map<string, { known: number; text: string }>();
  for (const target of ROUTE_TYPES.flatMap((type) => listAt(spec, type, "action", "weightedTargets"))) {
    const node = nameIn(memberAt(target, "virtualNode"));
    if (node === undefined) continue;
    const weight = memberAt(target, "weight");
    const known = typeof weight === "number" && weight >= 0 ? weight : Number.NaN;
    const before = weights.get(node);
    weights.set(
      node,
      before === undefined
        ? { known, text: leafText(weight) }
        : { known: before.known + known, text: String(before.known + known) },
    );
  }
  let total = 0;
  for (const { known } of weights.values()) total += known;
  const only = weights.size === 1;
  return [...weights].map(([node, { known, text }]) => ({
    node,
    weight: text === "NaN" ? "?" : text,
    share: only && known !== 0 ? undefined : percent(known, total),
  }));
}

/** What to write where the share depends on the route. */
const BY_ROUTE = "by route";

/** The share of a node in several routes: one figure where all agree, else "by route". */
export function shareOver(shares: readonly (string | undefined)[]): string | undefined {
  const [first, ...more] = shares;
  return more.every((share) => share === first) ? first : BY_ROUTE;
}

/** The share of a route that does not name the node. */
export const NO_SHARE = "0 %";

function percent(part: number, whole: number): string | undefined {
  if (!Number.isFinite(part) || !Number.isFinite(whole)) return "? %";
  if (part === 0) return NO_SHARE;
  if (part === whole) return undefined;
  const rounded = Math.round((part / whole) * 100);
  if (rounded === 0) return "<1 %";
  return rounded === 100 ? ">99 %" : `${rounded} %`;
}
