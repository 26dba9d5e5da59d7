import { copyItems } from "../../../editor/clipboard.ts";
import type { Editor } from "../../../editor/editor.ts";
import { type Design, emptyDesign } from "../../../model/design/design.ts";
import { isNoteId } from "../../../model/design/note.ts";
import { idOf, type ResourceId, refOf } from "../../../model/reference/ref.ts";

/** A design of what is selected alone, as it would be copied, with its meshes, groups and values. */
export function partOfDesign(
  { design, graph }: Editor,
  items: readonly ResourceId[],
  drawn: readonly string[],
): Design {
  const clip = copyItems(design, graph, items, drawn.filter(isNoteId));
  const part = emptyDesign();
  const put = <T>(to: Map<string, T>, records: { readonly [id: string]: T } = {}): void => {
    for (const [id, record] of Object.entries(records)) to.set(id, record);
  };
  put(part.resources, clip.resources);
  put(part.positions, clip.positions);
  put(part.members, clip.members);
  put(part.notes, clip.notes);
  for (const id of [...part.resources.keys()]) {
    const { mesh, owner } = refOf(id);
    const meshId = idOf({ kind: "mesh", mesh, name: mesh, ...(owner === undefined ? {} : { owner }) });
    const resource = design.resources.get(meshId);
    if (resource !== undefined) part.resources.set(meshId, resource);
    const taskGroups = design.taskGroups.get(id);
    if (taskGroups !== undefined) part.taskGroups.set(id, taskGroups);
  }
  for (const { group } of part.members.values()) {
    const record = design.groups.get(group);
    if (record !== undefined) part.groups.set(group, record);
  }
  for (const [id, record] of design.valueSets) part.valueSets.set(id, record);
  for (const [id, record] of design.settings) part.settings.set(id, record);
  return part;
}
