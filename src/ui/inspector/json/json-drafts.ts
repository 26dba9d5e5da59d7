import type { Editor } from "../../../editor/editor.ts";
import type { Resource } from "../../../model/design/resource.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";

/** A text that is not applied: it does not parse, or the resource changed meanwhile. */
export interface JsonDraft {
  readonly text: string;
  /** The resource that the text was made from. */
  readonly base: Resource;
}

const drafts = new WeakMap<Editor, Map<ResourceId, JsonDraft>>();

/** The drafts of an open design, by resource: they last for the session, not in the design. */
export function draftsOf(editor: Editor): Map<ResourceId, JsonDraft> {
  const found = drafts.get(editor) ?? new Map<ResourceId, JsonDraft>();
  drafts.set(editor, found);
  return found;
}
