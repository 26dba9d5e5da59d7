import { type Done, isDone, type Refused } from "../../../editor/command.ts";
import type { Editor } from "../../../editor/editor.ts";
import type { Message } from "../../app/messages/message.ts";
import { notify } from "../../app/notify.tsx";

/** Tells the user what a command did or why it did nothing; what it refuses to do again is selected. */
export function tell(editor: Editor, outcome: Done | Refused, action?: Message["action"]): boolean {
  if (!isDone(outcome)) {
    notify({ text: outcome.refused });
    if (outcome.select !== undefined) editor.session.select(outcome.select);
    return false;
  }
  if (outcome.message !== undefined) {
    notify(action === undefined ? { text: outcome.message } : { text: outcome.message, action });
  }
  return true;
}
