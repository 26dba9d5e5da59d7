import { isRefused, type Refused } from "../../editor/command.ts";
import { rename } from "../../editor/commands/rename.ts";
import type { Editor } from "../../editor/editor.ts";
import { serviceToFollow } from "../../editor/service-to-follow.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { notify } from "./notify.tsx";

/**
 * Renames a resource and tells what follows. Where a virtual service is named after a renamed node, the
 * message offers to rename it too. A refusal is returned, to be said where the name was typed.
 */
export function renameResource(editor: Editor, id: ResourceId, name: string): Refused | undefined {
  const service = serviceToFollow(editor.design, editor.graph, id, name.trim());
  const outcome = editor.run(rename, { id, name });
  if (isRefused(outcome)) return outcome;
  if (outcome.message === undefined) return undefined;
  const action =
    service === undefined
      ? {}
      : { action: { label: "Rename service too", run: () => renameAlong(editor, service.id, service.name) } };
  notify({ text: outcome.message, ...action });
  return undefined;
}

/** Renames the service and keeps the selection: the user is still at the node. */
function renameAlong(editor: Editor, service: ResourceId, name: string): void {
  const { selection } = editor.session.state;
  const outcome = editor.run(rename, { id: service, name });
  editor.session.set({ selection });
  const text = isRefused(outcome) ? outcome.refused : outcome.message;
  if (text !== undefined) notify({ text, tone: isRefused(outcome) ? "problem" : "plain" });
}
