import { isRefused } from "../../../editor/command.ts";
import { setField } from "../../../editor/commands/set-field.ts";
import type { Editor } from "../../../editor/editor.ts";
import type { Json } from "../../../lib/json.ts";
import { valueAt } from "../../../lib/json-pointer.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { notify } from "../../app/notify.tsx";
import { focusField } from "../focus-field.ts";
import { formOf } from "../form/form-of.ts";
import { hasStarter, starterOf } from "../form/starters.ts";
import { trailTo } from "../form/trail.ts";

/**
 * Adds a block that is not set, with sensible values to start with where there are some, and goes there; what the
 * form's own buttons do, for a panel that shows no form.
 */
export function addBlockAt(editor: Editor, id: ResourceId, pointer: string): void {
  const place = trailTo(formOf(refOf(id).kind), pointer).at(-1);
  const resource = editor.design.resources.get(id) as unknown as Json | undefined;
  if (place?.pointer === pointer && hasStarter(place.node.shape)) {
    const beside = valueAt(resource, pointer.slice(0, pointer.lastIndexOf("/")));
    const outcome = editor.run(setField, { id, pointer, value: starterOf(place.node.shape, beside) });
    if (isRefused(outcome)) notify({ text: outcome.refused, tone: "problem" });
  }
  focusField(editor, id, pointer);
}
