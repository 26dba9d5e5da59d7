import type { Change } from "../model/change/change.ts";
import type { Design } from "../model/design/design.ts";
import type { Resource } from "../model/design/resource.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import { choosePort, missingParent, missingReference } from "./fixes/between.ts";
import type { FixesOf, Mended } from "./fixes/fix.ts";
import { keepOne } from "./fixes/keep-one.ts";
import {
  connectionPoolProtocol,
  discoveryWithoutListener,
  healthCheckPort,
  timeoutProtocol,
} from "./fixes/listeners.ts";
import {
  gatewayMatchPart,
  grpcMethod,
  matchRange,
  pathStart,
  queryMatch,
  retryEvents,
  schemeOfHttp,
} from "./fixes/matches.ts";
import { listItems, removeTag, unknownMember, valueType } from "./fixes/members.ts";
import { pathRewrite, rewriteFitsMatch, rewritePart, rewriteSlashes } from "./fixes/rewrites.ts";
import type { Problem, ProblemOf } from "./problem.ts";
import type { Code } from "./problem-args.ts";
import { problemsOf } from "./problems-of.ts";
import { type Surroundings, wholeDesign } from "./surroundings.ts";

/** A way out of a problem: one change, one step of undo. */
export interface Fix {
  /** What a button says: a verb and a noun. */
  readonly label: string;
  readonly change: Change;
}

/** The codes that can be mended without asking; for the others only people know what was meant. */
const FIXES: { readonly [C in Code]?: FixesOf<C> } = {
  MW102: unknownMember,
  MW103: valueType,
  MW106: listItems,
  MW109: keepOne,
  MW111: keepOne,
  MW112: keepOne,
  MW113: keepOne,
  MW114: keepOne,
  MW115: keepOne,
  MW116: keepOne,
  MW118: discoveryWithoutListener,
  MW119: removeTag,
  MW201: pathStart,
  MW202: gatewayMatchPart,
  MW203: grpcMethod,
  MW205: queryMatch,
  MW206: matchRange,
  MW208: schemeOfHttp,
  MW209: retryEvents,
  MW211: rewritePart,
  MW212: keepOne,
  MW213: rewriteSlashes,
  MW214: rewriteFitsMatch,
  MW215: pathRewrite,
  MW301: connectionPoolProtocol,
  MW302: timeoutProtocol,
  MW303: healthCheckPort,
  MW307: removeTag,
  MW403: choosePort,
  MW404: choosePort,
  MW405: choosePort,
  MW406: choosePort,
  MW407: missingReference,
  MW408: missingParent,
};

/**
 * The ways out of a problem of this design, best first; none where only people know what was meant, and none where
 * a value set made the problem: a placeholder is never written over. Each one mends the problem and makes no
 * other in what it changes.
 */
export function fixesFor(design: Design, problem: Problem): readonly Fix[] {
  const { id } = problem.at;
  const resource = design.resources.get(id);
  const fixes = FIXES[problem.code] as FixesOf<Code> | undefined;
  if (resource === undefined || fixes === undefined) return [];
  const around = wholeDesign(design.resources);
  const before = problemsOf(id, resource, undefined, around);
  if (!before.some((one) => isSame(one, problem))) return [];
  return fixes(problem as ProblemOf<Code>, { design, resource })
    .filter((mended) => mends(mended, problem, before, around))
    .map(({ label, resource: next, adds }) => ({
      label,
      change: {
        resources: {
          ...(next === resource ? {} : { updated: { [id]: [resource, next] as const } }),
          ...(adds === undefined ? {} : { added: adds }),
        },
      },
    }));
}

function isSame(a: Problem, b: Problem): boolean {
  return a.code === b.code && a.at.pointer === b.at.pointer;
}

/** True where the problem is gone, and nothing else has become wrong. */
function mends(
  { resource, adds = {} }: Mended,
  problem: Problem,
  before: readonly Problem[],
  around: Surroundings,
): boolean {
  const { id } = problem.at;
  const changed = new Map<ResourceId, Resource>([...Object.entries(adds), [id, resource]]);
  const next: Surroundings = { ...around, specOf: (of) => changed.get(of)?.spec ?? around.specOf(of) };
  const after = [...changed].flatMap(([of, one]) => problemsOf(of, one, undefined, next));
  const known = new Set(before.map(({ code }) => code));
  return after.length < before.length && after.every(({ code }) => known.has(code));
}
