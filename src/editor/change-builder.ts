import type { JsonObject } from "../lib/json.ts";
import { jsonEqual } from "../lib/json-equal.ts";
import { withValueAt } from "../lib/json-pointer.ts";
import type { Change } from "../model/change/change.ts";
import { RecordsDraft } from "../model/change/records-draft.ts";
import type { Design, Place, Placement, View } from "../model/design/design.ts";
import type { Group, GroupId, Member } from "../model/design/group.ts";
import type { Note, NoteId } from "../model/design/note.ts";
import type { Resource } from "../model/design/resource.ts";
import type { ResourceId } from "../model/reference/ref.ts";

/** Puts together one change on a design: adds, replaces, removes and places, each record in its last state. */
export class ChangeBuilder {
  readonly #design: Design;
  readonly #resources = new Map<ResourceId, Resource | undefined>();
  readonly #positions = new Map<ResourceId, Placement | undefined>();
  readonly #members = new Map<ResourceId, Member | undefined>();
  readonly #groups = new Map<GroupId, Group | undefined>();
  readonly #notes = new Map<NoteId, Note | undefined>();

  constructor(design: Design) {
    this.#design = design;
  }

  /** The resource as the change leaves it. */
  resource(id: ResourceId): Resource | undefined {
    return this.#resources.has(id) ? this.#resources.get(id) : this.#design.resources.get(id);
  }

  setResource(id: ResourceId, resource: Resource): this {
    this.#resources.set(id, resource);
    return this;
  }

  /** Changes the spec of a resource that the design (or this change) holds; others are left alone. */
  editSpec(id: ResourceId, edit: (spec: JsonObject) => JsonObject): this {
    const resource = this.resource(id);
    if (resource !== undefined) this.setResource(id, { ...resource, spec: edit(resource.spec) });
    return this;
  }

  /** Sets one value in the spec of a resource; undefined removes it. `pointer` starts at the spec. */
  setInSpec(id: ResourceId, pointer: string, value: Parameters<typeof withValueAt>[2]): this {
    return this.editSpec(id, (spec) => withValueAt(spec, pointer, value));
  }

  remove(id: ResourceId): this {
    this.#resources.set(id, undefined);
    return this.unplace(id);
  }

  place(id: ResourceId, view: View, place: Place): this {
    const before = this.#positions.has(id) ? this.#positions.get(id) : this.#design.positions.get(id);
    this.#positions.set(id, { ...before, [view]: place });
    return this;
  }

  /** Forgets where a card of this id was put, and the group that it is in. */
  unplace(id: ResourceId): this {
    this.#positions.set(id, undefined);
    this.#members.set(id, undefined);
    return this;
  }

  /** Puts a card into a group; undefined takes it out of its own. A group that loses its last card goes. */
  setMember(id: ResourceId, group: GroupId | undefined): this {
    this.#members.set(id, group === undefined ? undefined : { group });
    return this;
  }

  /** Undefined removes the group; its members must be taken out too. */
  setGroup(id: GroupId, group: Group | undefined): this {
    this.#groups.set(id, group);
    return this;
  }

  /** Undefined removes the note. */
  setNote(id: NoteId, note: Note | undefined): this {
    this.#notes.set(id, note);
    return this;
  }

  /** The change; what ends as it was is not in it. */
  build(): Change {
    const resources = recordsChange(this.#design.resources, this.#resources);
    const positions = recordsChange(this.#design.positions, this.#positions);
    // What was known of a resource that goes is not known of another that gets its name later.
    const gone = new Map([...this.#resources].filter(([, to]) => to === undefined)) as Map<string, undefined>;
    const taskGroups = recordsChange(this.#design.taskGroups, gone);
    const origins = recordsChange(this.#design.origins, gone);
    const members = recordsChange(this.#design.members, this.#members);
    for (const id of this.#emptied()) this.#groups.set(id, undefined);
    const groups = recordsChange(this.#design.groups, this.#groups);
    const notes = recordsChange(this.#design.notes, this.#notes);
    return {
      ...(resources === undefined ? {} : { resources }),
      ...(positions === undefined ? {} : { positions }),
      ...(taskGroups === undefined ? {} : { taskGroups }),
      ...(origins === undefined ? {} : { origins }),
      ...(groups === undefined ? {} : { groups }),
      ...(members === undefined ? {} : { members }),
      ...(notes === undefined ? {} : { notes }),
    };
  }

  /** Groups whose last card this change takes out. */
  #emptied(): Set<GroupId> {
    const lost = new Set<GroupId>();
    for (const [id, to] of this.#members) {
      const from = this.#design.members.get(id)?.group;
      if (from !== undefined && from !== to?.group) lost.add(from);
    }
    if (lost.size === 0) return lost;
    for (const member of this.#members.values()) if (member !== undefined) lost.delete(member.group);
    for (const [id, { group }] of this.#design.members) if (!this.#members.has(id)) lost.delete(group);
    return lost;
  }
}

function recordsChange<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T | undefined>) {
  const draft = new RecordsDraft<T>();
  for (const [id, to] of after) {
    const from = before.get(id);
    if (from === undefined && to !== undefined) draft.added.set(id, to);
    else if (from !== undefined && to === undefined) draft.removed.set(id, from);
    else if (from !== undefined && to !== undefined && !jsonEqual(from, to))
      draft.updated.set(id, [from, to]);
  }
  return draft.toChange();
}
