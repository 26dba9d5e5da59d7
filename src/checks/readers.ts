import type { Change } from "../model/change/change.ts";
import type { Resource } from "../model/design/resource.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import type { Code } from "./problem-args.ts";
import { type Reads, WHOLE_SPEC } from "./related.ts";

/** One rule that ran for one resource, and what it read of others. */
export interface Run {
  readonly id: ResourceId;
  readonly code: Code;
  readonly reads: Reads;
}

/** Who read what: answers which runs a change makes stale, in time proportional to the change and its readers. */
export class Readers {
  readonly #byId = new Map<ResourceId, Map<string, Set<Run>>>();

  add(run: Run): void {
    for (const [id, members] of run.reads) {
      const byMember = this.#byId.get(id) ?? new Map<string, Set<Run>>();
      this.#byId.set(id, byMember);
      for (const member of members) {
        const runs = byMember.get(member);
        if (runs === undefined) byMember.set(member, new Set([run]));
        else runs.add(run);
      }
    }
  }

  delete(run: Run): void {
    for (const [id, members] of run.reads) {
      const byMember = this.#byId.get(id);
      for (const member of members) {
        const runs = byMember?.get(member);
        runs?.delete(run);
        if (runs?.size === 0) byMember?.delete(member);
      }
      if (byMember?.size === 0) this.#byId.delete(id);
    }
  }

  /** The runs that read what the change made another. */
  of({ resources: part = {}, renamed = [] }: Change): Set<Run> {
    const stale = new Set<Run>();
    const take = (runs: Iterable<Run> | undefined): void => {
      for (const run of runs ?? []) stale.add(run);
    };
    const comesOrGoes = [
      ...Object.keys(part.removed ?? {}),
      ...renamed.flat(),
      ...Object.keys(part.added ?? {}),
    ];
    for (const id of comesOrGoes) for (const runs of this.#byId.get(id)?.values() ?? []) take(runs);
    for (const [id, [from, to]] of Object.entries(part.updated ?? {})) {
      const byMember = this.#byId.get(id);
      if (byMember === undefined || from.spec === to.spec) continue;
      take(byMember.get(WHOLE_SPEC));
      for (const [member, runs] of byMember) if (isOther(from, to, member)) take(runs);
    }
    return stale;
  }
}

function isOther({ spec: from }: Resource, { spec: to }: Resource, member: string): boolean {
  const has = Object.hasOwn(from, member);
  return has !== Object.hasOwn(to, member) || (has && from[member] !== to[member]);
}
