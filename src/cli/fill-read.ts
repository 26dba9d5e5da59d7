import type { Candidate, TaskGroupLink } from "../formats/candidate.ts";
import type { FilesRead } from "../formats/read-files.ts";
import type { Design } from "../model/design/design.ts";
import { fillDesign } from "../model/holes/fill-design.ts";
import { fillResource } from "../model/holes/fill-resource.ts";
import { fillName, type Values as KnownValues } from "../model/holes/fill-text.ts";
import { holeParts, isTemplatedName } from "../model/holes/hole-parts.ts";
import { holesIn, holesOf } from "../model/holes/holes-of.ts";
import type { Kind } from "../model/kinds/kind.ts";
import { idOf } from "../model/reference/ref.ts";
import type { Values } from "./read-values.ts";
import { valueOfVariable } from "./value-of-variable.ts";

const NAME_PARTS = ["mesh", "owner", "parent", "name"] as const;

/**
 * All that was read with the values that the command line gives in its holes and names, so that what comes to
 * one name is put together as one resource. `kind` is that of resources whose file does not say it.
 */
export function fillRead(read: FilesRead, given: Values, kind: Kind | undefined): FilesRead {
  if (given.size === 0) return read;
  return {
    ...read,
    candidates: read.candidates.map((candidate) => filledCandidate(candidate, given, kind)),
    taskGroups: read.taskGroups.map((link) => filledLink(link, given)),
    designs: read.designs.map(({ file, design }) => ({ file, design: filledDesign(design, given) })),
  };
}

/** The design with the values that the command line gives; its own value sets stay as they are. */
export function filledDesign(design: Design, given: Values): Design {
  const variables = holesOf(design).map(({ variable }) => variable);
  return fillDesign(design, knownValues(variables, given)).design;
}

function filledCandidate(candidate: Candidate, given: Values, answered: Kind | undefined): Candidate {
  const kind = candidate.kind ?? answered ?? candidate.proposed.kind?.value;
  const names = filledNames(candidate, given);
  if (kind === undefined) return { ...candidate, ...names };
  const uses = holesIn(STAND_IN, candidate.resource);
  if (uses.length === 0) return { ...candidate, ...names };
  const values = knownValues(
    uses.map(({ variable }) => variable),
    given,
  );
  return { ...candidate, ...names, resource: fillResource(kind, candidate.resource, values) };
}

/** The holes of a resource do not depend on its names. */
const STAND_IN = idOf({ kind: "mesh", mesh: "m", name: "m" });

function filledLink({ group, to }: TaskGroupLink, given: Values): TaskGroupLink {
  return { group, to: { ...to, ...filledNames(to, given) } };
}

type Names = { readonly [P in (typeof NAME_PARTS)[number]]?: string };

function filledNames<N extends Names>(named: N, given: Values): Pick<N, keyof N & keyof Names> {
  const filled = NAME_PARTS.flatMap((part) => {
    const name = named[part];
    if (name === undefined) return [];
    if (!isTemplatedName(name)) return [[part, name]];
    const variables = holeParts(name).flatMap((one) => ("variable" in one ? [one.variable] : []));
    return [[part, fillName(name, knownValues(variables, given))]];
  });
  return Object.fromEntries(filled);
}

function knownValues(variables: readonly string[], given: Values): KnownValues {
  const known: Record<string, string> = {};
  for (const variable of variables) {
    const value = valueOfVariable(variable, given);
    if (value !== undefined) known[variable] = value;
  }
  return known;
}
