import type { Json } from "../../lib/json.ts";
import { valueAt, withValueAt } from "../../lib/json-pointer.ts";
import type { Design } from "../../model/design/design.ts";
import type { Resource } from "../../model/design/resource.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { ProblemOf } from "../problem.ts";
import type { Code } from "../problem-args.ts";

/** A way to mend a problem before it is a change: the resource that would take the place of the one at fault. */
export interface Mended {
  /** What it does: a verb and a noun, as a button says it. */
  readonly label: string;
  readonly resource: Resource;
  /** Resources that it adds. */
  readonly adds?: { readonly [id: ResourceId]: Resource };
}

/** The resource at fault, as it is edited: what values fill is a hole in it. */
export interface Faulty {
  readonly design: Design;
  readonly resource: Resource;
}

/** The ways to mend the problems of one code. What does not mend one is left out later. */
export type FixesOf<C extends Code> = (problem: ProblemOf<C>, at: Faulty) => readonly Mended[];

/** What stands at a pointer of a resource. */
export function partAt(resource: Resource, pointer: string): Json | undefined {
  return valueAt(resource as unknown as Json, pointer);
}

/** The resource with another value at a pointer; `undefined` removes what stands there. */
export function withPart(resource: Resource, pointer: string, value: Json | undefined): Resource {
  const next = withValueAt({ ...resource } as never, pointer, value) as unknown as Resource;
  if (next.tags?.length !== 0) return next;
  const { tags: _none, ...others } = next;
  return others;
}

/** The pointer of what holds the place. */
export function ownerOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}
