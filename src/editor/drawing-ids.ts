import type { Design } from "../model/design/design.ts";
import type { GroupId } from "../model/design/group.ts";
import type { NoteId } from "../model/design/note.ts";
import { uniqueName } from "./unique-name.ts";

/** A free id for a group of this name: `group/payments`, `group/payments-2`. It says what a file is about. */
export function newGroupId({ groups }: Pick<Design, "groups">, name: string): GroupId {
  const word = name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
  return uniqueName(`group/${word === "" ? "group" : word}`, (id) => groups.has(id));
}

/** The first free id for a note: `note/1`. `taken` are others that are about to be added. */
export function newNoteId({ notes }: Pick<Design, "notes">, taken: ReadonlySet<NoteId> = new Set()): NoteId {
  for (let count = 1; ; count++) {
    const id = `note/${count}`;
    if (!notes.has(id) && !taken.has(id)) return id;
  }
}
