import { uniqueName } from "../lib/unique-name.ts";
import type { Design } from "../model/design/design.ts";
import type { GroupId } from "../model/design/group.ts";
import type { NoteId } from "../model/design/note.ts";
import type { ResourceId } from "../model/reference/ref.ts";

/** Names that do not say what the group is: nothing, or what a new group is called. */
const SAYS_NOTHING = /^(?:group(?:-\d+)?)?$/;

/**
 * A free id for a group of this name: `group/payments`, `group/payments-2`. It says what a file is about; of a
 * name that says nothing it is a number, as that of a note: `group/1`.
 */
export function newGroupId({ groups }: Pick<Design, "groups">, name: string): GroupId {
  const word = name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
  const isTaken = (id: string): boolean => groups.has(id);
  return SAYS_NOTHING.test(word) ? firstCounted("group/", isTaken) : uniqueName(`group/${word}`, isTaken);
}

/** What a new group of a mesh is called until the user names it: `Group`, `Group 2`. */
export function newGroupName({ groups }: Pick<Design, "groups">, mesh: ResourceId): string {
  const taken = new Set([...groups.values()].flatMap((group) => (group.mesh === mesh ? [group.name] : [])));
  return taken.has("Group") ? firstCounted("Group ", (name) => taken.has(name), 2) : "Group";
}

/** The first free id for a note: `note/1`. `taken` are others that are about to be added. */
export function newNoteId({ notes }: Pick<Design, "notes">, taken: ReadonlySet<NoteId> = new Set()): NoteId {
  return firstCounted("note/", (id) => notes.has(id) || taken.has(id));
}

function firstCounted(stem: string, isTaken: (name: string) => boolean, from = 1): string {
  for (let count = from; ; count++) {
    const name = `${stem}${count}`;
    if (!isTaken(name)) return name;
  }
}
