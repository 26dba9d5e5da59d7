import { clipOf } from "../../../editor/clipboard.ts";
import type { Json } from "../../../lib/json.ts";
import type { IncomingFiles } from "../../app/panel-state.ts";

/** The name that pasted text goes by in the preview and in messages. */
const PASTED = "pasted.json";

/** Pasted text as a file to import. */
export function pastedFile(text: string): IncomingFiles {
  return { find: async () => [{ path: PASTED, content: new Blob([text]) }] };
}

/**
 * True for text that is meant as JSON and is not what the board copied: cards that were copied are pasted by
 * the board itself. Text that begins like JSON and breaks later counts too, so that the import says where.
 */
export function isImportText(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    return clipOf(JSON.parse(text) as Json) === undefined;
  } catch {
    return true;
  }
}
