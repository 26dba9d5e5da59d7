import type { Editor } from "../../../editor/editor.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import type { RequestTexts } from "./request-texts.ts";

/** What the user changed of the example requests of an open design: it lasts as long as the design is open. */
export class ExampleDrafts {
  readonly #drafts = new Map<ResourceId, Partial<RequestTexts>>();
  readonly #listeners = new Set<() => void>();

  /** The same object as long as nothing changes; undefined for an example that nobody touched. */
  draftOf(id: ResourceId): Partial<RequestTexts> | undefined {
    return this.#drafts.get(id);
  }

  /** Changes some texts of an example; undefined goes back to the one that is made from the match. */
  change(id: ResourceId, texts: Partial<RequestTexts> | undefined): void {
    if (texts === undefined) this.#drafts.delete(id);
    else this.#drafts.set(id, { ...this.#drafts.get(id), ...texts });
    for (const listener of [...this.#listeners]) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

const drafts = new WeakMap<Editor, ExampleDrafts>();

/** The example requests of an open design. */
export function exampleDraftsOf(editor: Editor): ExampleDrafts {
  const found = drafts.get(editor) ?? new ExampleDrafts();
  drafts.set(editor, found);
  return found;
}
