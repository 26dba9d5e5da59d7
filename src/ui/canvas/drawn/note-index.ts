import type { Change } from "../../../model/change/change.ts";
import type { Design } from "../../../model/design/design.ts";
import type { Note, NoteId } from "../../../model/design/note.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";

/** The notes of one mesh, kept up by changes. */
export class NoteIndex {
  readonly #mesh: ResourceId;
  readonly #notes = new Map<NoteId, Note>();

  constructor({ notes }: Pick<Design, "notes">, mesh: ResourceId) {
    this.#mesh = mesh;
    for (const [id, note] of notes) this.#set(id, note);
  }

  get all(): ReadonlyMap<NoteId, Note> {
    return this.#notes;
  }

  /** Follows a change; answers the notes that came, went or are others now. */
  apply({ notes = {} }: Change): NoteId[] {
    const { removed = {}, updated = {}, added = {} } = notes;
    const touched = Object.keys(removed).filter((id) => this.#notes.delete(id));
    const changed = Object.entries(updated).map(([id, [, to]]) => [id, to] as const);
    for (const [id, note] of [...changed, ...Object.entries(added)]) {
      const was = this.#notes.has(id);
      this.#set(id, note);
      if (was || this.#notes.has(id)) touched.push(id);
    }
    return touched;
  }

  #set(id: NoteId, note: Note): void {
    if (note.mesh === this.#mesh) this.#notes.set(id, note);
    else this.#notes.delete(id);
  }
}
