import { compareText } from "../../lib/compare-text.ts";
import { jsonEqual } from "../../lib/json-equal.ts";
import { uniqueName } from "../../lib/unique-name.ts";
import type { Design } from "../../model/design/design.ts";
import type { Group, GroupId, Member } from "../../model/design/group.ts";
import type { Note, NoteId } from "../../model/design/note.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { FilesRead } from "../read-files.ts";

/** What an import adds to the drawing besides places, as it would stand in the design. */
export interface MergedDrawing {
  /** Groups that the design lacks. */
  readonly groups: { readonly [id: GroupId]: Group };
  /** Cards that go into a group: those that are in none yet. */
  readonly members: { readonly [id: ResourceId]: Member };
  /** Notes that the design lacks. */
  readonly notes: { readonly [id: NoteId]: Note };
}

/**
 * The groups and notes of designs that are brought in, together with those that are there. A group is the one of
 * its name in its mesh; a card stays in the group that it is in; a note that is there word for word at the same
 * place is not added again. Where an id is taken by something else, what comes gets the next that is free.
 */
export function mergeDrawing(design: Design, designs: FilesRead["designs"]): MergedDrawing {
  const groups = new Map<GroupId, Group>();
  const members = new Map<ResourceId, Member>();
  const notes = new Map<NoteId, Note>();
  const byName = new Map([...design.groups].map(([id, group]) => [nameKey(group), id]));
  for (const { design: read } of designs) {
    const idHere = new Map<GroupId, GroupId>();
    for (const [id, group] of sorted(read.groups)) {
      const known = byName.get(nameKey(group));
      const free = known ?? uniqueName(id, (one) => design.groups.has(one) || groups.has(one));
      if (known === undefined) groups.set(free, group);
      byName.set(nameKey(group), free);
      idHere.set(id, free);
    }
    for (const [id, { group }] of sorted(read.members)) {
      const here = idHere.get(group);
      if (here !== undefined && !design.members.has(id) && !members.has(id)) members.set(id, { group: here });
    }
    for (const [id, note] of sorted(read.notes)) {
      const isThere = [...design.notes.values(), ...notes.values()].some((one) => jsonEqual(one, note));
      if (!isThere)
        notes.set(
          freeNoteId(id, (one) => design.notes.has(one) || notes.has(one)),
          note,
        );
    }
  }
  return {
    groups: Object.fromEntries(groups),
    members: Object.fromEntries(members),
    notes: Object.fromEntries(notes),
  };
}

function nameKey({ mesh, name }: Group): string {
  return JSON.stringify([mesh, name]);
}

/** `note/1` counts on: `note/2`. */
function freeNoteId(wanted: NoteId, isTaken: (id: NoteId) => boolean): NoteId {
  const [, stem = `${wanted}-`, digits = "1"] = /^(.*\/)(\d+)$/.exec(wanted) ?? [];
  let id = wanted;
  for (let n = BigInt(digits) + 1n; isTaken(id); n += 1n) id = `${stem}${n}`;
  return id;
}

function sorted<T>(records: ReadonlyMap<string, T>): [string, T][] {
  return [...records].sort(([a], [b]) => compareText(a, b));
}
