import type { Editor } from "../../../editor/editor.ts";
import type { JournalEntry } from "../../../editor/journal-entry.ts";

/**
 * Marks journal entries so that a replay makes the same steps of undo. A gesture may end without an entry
 * (a field lost the focus) and begin again under the same name; so each gesture that made a step of its own
 * gets a mark of its own, and what was squashed into that step has the same mark.
 */
export class GestureMarks {
  readonly #editor: Editor;
  #mark = "";

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** The entry as it is stored; to be called right after the editor made it. `seq` is its number. */
  marked(entry: JournalEntry, seq: number): JournalEntry {
    if (entry.op !== "do" || entry.gesture === undefined) return entry;
    const squashed = this.#editor.history.done.at(-1)?.change !== entry.change;
    if (!squashed) this.#mark = `gesture ${seq}`;
    return { ...entry, gesture: this.#mark };
  }
}
