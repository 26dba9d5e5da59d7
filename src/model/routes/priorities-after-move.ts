import type { ResourceId } from "../reference/ref.ts";
import { inEvaluationOrder, type RouteEntry } from "./route-order.ts";
import { memberAt } from "./spec-access.ts";

/** Priorities of the API model: 0 is tried first. */
const LAST = 1000;
/** Between new priorities, so that another route fits in later. */
const GAP = 10;

/** The priorities to set, by route; empty where the order is the wanted one already. */
export type Priorities = ReadonlyMap<ResourceId, number>;

/**
 * What priorities to set so that `moved` is tried right before `before`, or last where that is undefined, and all other
 * routes stay in their order: as few as can be. Undefined where there are more routes than priorities.
 */
export function prioritiesAfterMove(
  routes: readonly RouteEntry[],
  moved: ResourceId,
  before: ResourceId | undefined,
): Priorities | undefined {
  const now = inEvaluationOrder(routes);
  const route = now.find(({ id }) => id === moved);
  if (route === undefined || moved === before) return new Map();
  const others = now.filter(({ id }) => id !== moved);
  const found = before === undefined ? -1 : others.findIndex(({ id }) => id === before);
  const at = found < 0 ? others.length : found;
  const wanted = others.toSpliced(at, 0, route);
  if (wanted.every((each, index) => each === now[index])) return new Map();
  return prioritiesFor(wanted, moved);
}

/**
 * The fewest priorities to set so that routes are tried in this order. Those with a priority come before those
 * without, which follow each other by how specific they are: so it looks for the longest end that may stay without,
 * and before that for the most priorities that may stay; where it comes to the same the moved one changes.
 */
function prioritiesFor(wanted: readonly RouteEntry[], moved: ResourceId): Priorities | undefined {
  let best: Map<ResourceId, number> | undefined;
  for (let numbered = wanted.length; numbered >= 0; numbered -= 1) {
    const rest = wanted.slice(numbered);
    if (!staysWithout(rest)) break;
    const set = numberRoutes(wanted.slice(0, numbered), moved);
    if (set !== undefined && (best === undefined || set.size <= best.size)) best = set;
  }
  return best;
}

/** True where these have no priority and are tried in this order all the same. */
function staysWithout(routes: readonly RouteEntry[]): boolean {
  if (routes.some(({ spec }) => memberAt(spec, "priority") !== undefined)) return false;
  return inEvaluationOrder(routes).every((route, index) => route === routes[index]);
}

/** Rising priorities for these routes that keep as many as can be; those to set. */
function numberRoutes(routes: readonly RouteEntry[], moved: ResourceId): Map<ResourceId, number> | undefined {
  const own = routes.map(({ spec }) => {
    const priority = memberAt(spec, "priority");
    return typeof priority === "number" && Number.isInteger(priority) ? priority : undefined;
  });
  const kept = mostKept(
    own,
    routes.findIndex(({ id }) => id === moved),
  );
  if (kept === undefined) return undefined;
  const set = new Map<ResourceId, number>();
  let [from, low] = [-1, -1];
  for (const index of [...kept, routes.length]) {
    const isEnd = index === routes.length;
    const high = isEnd ? LAST + 1 : (own[index] ?? 0);
    const count = index - from - 1;
    between(low, high, count, isEnd).forEach((priority, k) => {
      const route = routes[from + 1 + k];
      if (route !== undefined) set.set(route.id, priority);
    });
    [from, low] = [index, high];
  }
  return set;
}

/** Indexes of the most priorities that can stay, with room for the others between them. */
function mostKept(own: readonly (number | undefined)[], moved: number): number[] | undefined {
  if (own.length > LAST + 1) return undefined;
  const best: { readonly kept: readonly number[] }[] = [];
  let most: readonly number[] = [];
  const worth = (chain: readonly number[]): number => chain.length - (chain.includes(moved) ? 0.5 : 0);
  own.forEach((priority, index) => {
    let chain: readonly number[] = [];
    if (priority !== undefined && priority >= index && LAST - priority >= own.length - 1 - index) {
      own.slice(0, index).forEach((earlier, i) => {
        const before = best[i]?.kept ?? [];
        if (earlier === undefined || before.length === 0 || priority - earlier < index - i) return;
        if (worth(before) > worth(chain)) chain = before;
      });
      chain = [...chain, index];
    }
    best.push({ kept: chain });
    if (worth(chain) > worth(most)) most = chain;
  });
  return [...most];
}

/** So many priorities above `low` and below `high`: in steps of ten where there is room, else evenly. */
function between(low: number, high: number, count: number, isEnd: boolean): number[] {
  const steps = Array.from({ length: count }, (_, k) => k + 1);
  const first = low < 0 ? 0 : Math.floor(low / GAP) * GAP;
  if (isEnd && first + GAP * count <= LAST) return steps.map((k) => first + GAP * k);
  const round = steps.map((k) => first + GAP * k);
  if (!isEnd && (round.at(-1) ?? 0) < high && (round[0] ?? 0) > low) return round;
  const base = Math.max(low, 0);
  return steps.map((k) => base + Math.floor((k * (high - base)) / (count + 1)));
}
