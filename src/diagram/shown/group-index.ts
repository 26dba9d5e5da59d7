import { compareText } from "../../lib/compare-text.ts";
import type { Change } from "../../model/change/change.ts";
import type { Design } from "../../model/design/design.ts";
import type { Group, GroupId, Member } from "../../model/design/group.ts";
import type { ResourceId } from "../../model/reference/ref.ts";

/** The groups of one mesh and what is in them, kept up by changes in time proportional to the change. */
export class GroupIndex {
  readonly #mesh: ResourceId;
  readonly #groups = new Map<GroupId, Group>();
  readonly #groupOf = new Map<ResourceId, GroupId>();
  readonly #members = new Map<GroupId, Set<ResourceId>>();

  constructor({ groups, members }: Pick<Design, "groups" | "members">, mesh: ResourceId) {
    this.#mesh = mesh;
    for (const [id, group] of groups) this.#setGroup(id, group);
    for (const [id, member] of members) this.#join(id, member);
  }

  /** The groups of the mesh, also those without members. */
  get groups(): ReadonlyMap<GroupId, Group> {
    return this.#groups;
  }

  /** True where at least one group is drawn as one card. */
  get hasCollapsed(): boolean {
    for (const { collapsed } of this.#groups.values()) if (collapsed === true) return true;
    return false;
  }

  groupOf(id: ResourceId): GroupId | undefined {
    const group = this.#groupOf.get(id);
    return group !== undefined && this.#groups.has(group) ? group : undefined;
  }

  /** The group that is drawn in place of the card. */
  collapsedAround(id: ResourceId): GroupId | undefined {
    const group = this.groupOf(id);
    return group !== undefined && this.#groups.get(group)?.collapsed === true ? group : undefined;
  }

  /** What is in the group; also what no view draws as a card. */
  membersOf(group: GroupId): ReadonlySet<ResourceId> {
    return this.#members.get(group) ?? NONE;
  }

  /** Follows a change; answers the groups that are others now, or have others in them, sorted. */
  apply({ renamed = [], members = {}, groups = {} }: Change): GroupId[] {
    const touched = new Set<GroupId>();
    const mark = (id: ResourceId): void => {
      const group = this.#groupOf.get(id);
      if (group !== undefined) touched.add(group);
    };
    const leave = (id: ResourceId): void => {
      mark(id);
      this.#leave(id);
    };
    const join = (id: ResourceId, member: Member): void => {
      leave(id);
      this.#join(id, member);
      mark(id);
    };
    for (const id of Object.keys(members.removed ?? {})) leave(id);
    const moving = renamed.map(([from, to]) => [to, this.#groupOf.get(from)] as const);
    for (const [from] of renamed) leave(from);
    for (const [to, group] of moving) if (group !== undefined) join(to, { group });
    for (const [id, [, to]] of Object.entries(members.updated ?? {})) join(id, to);
    for (const [id, member] of Object.entries(members.added ?? {})) join(id, member);
    for (const id of Object.keys(groups.removed ?? {})) {
      if (this.#groups.delete(id)) touched.add(id);
    }
    const changed = Object.entries(groups.updated ?? {}).map(([id, [, to]]) => [id, to] as const);
    for (const [id, group] of [...changed, ...Object.entries(groups.added ?? {})]) {
      const was = this.#groups.has(id);
      this.#setGroup(id, group);
      if (was || this.#groups.has(id)) touched.add(id);
    }
    return [...touched].sort(compareText);
  }

  #setGroup(id: GroupId, group: Group): void {
    if (group.mesh === this.#mesh) this.#groups.set(id, group);
    else this.#groups.delete(id);
  }

  #join(id: ResourceId, { group }: Member): void {
    this.#groupOf.set(id, group);
    const members = this.#members.get(group);
    if (members === undefined) this.#members.set(group, new Set([id]));
    else members.add(id);
  }

  #leave(id: ResourceId): void {
    const group = this.#groupOf.get(id);
    if (group === undefined) return;
    this.#groupOf.delete(id);
    const members = this.#members.get(group);
    members?.delete(id);
    if (members?.size === 0) this.#members.delete(group);
  }
}

const NONE: ReadonlySet<ResourceId> = new Set();
