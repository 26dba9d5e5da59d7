import type { Editor } from "../../editor/editor.ts";
import { FormMemory } from "./form/form-memory.ts";

const memories = new WeakMap<Editor, FormMemory>();

/** What the forms of an open design remember: it lasts as long as the design is open. */
export function memoryOf(editor: Editor): FormMemory {
  const memory = memories.get(editor) ?? new FormMemory();
  memories.set(editor, memory);
  return memory;
}
