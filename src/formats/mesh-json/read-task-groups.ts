import { deepFreeze } from "../../lib/deep-freeze.ts";
import { isJsonArray, isJsonObject, type Json } from "../../lib/json.ts";
import { pointerChild } from "../../lib/json-pointer.ts";
import type { MutableDesign } from "../../model/design/design.ts";
import { TASK_GROUP_TYPES, type TaskGroup, type TaskGroupType } from "../../model/design/task-group.ts";
import { resourceIdOf } from "../../model/reference/resource-id-of.ts";
import type { Note } from "./note.ts";

/** `taskGroups`: resource id to the list of its task groups. */
export function readTaskGroups(value: Json, design: MutableDesign, note: Note): void {
  if (!isJsonObject(value)) {
    note("design-part", "/taskGroups", { expected: "task groups by resource" });
    return;
  }
  for (const [id, list] of Object.entries(value)) {
    const pointer = pointerChild("/taskGroups", id);
    if (resourceIdOf(id) === undefined) {
      note("design-part", pointer, { expected: "the id of a resource, such as virtualNode/mesh/name" });
    } else if (!isJsonArray(list)) note("design-part", pointer, { expected: "a list of task groups" });
    else {
      const groups = list.flatMap((item, index) => taskGroup(item, pointerChild(pointer, index), note));
      design.taskGroups.set(id, deepFreeze({ groups }));
    }
  }
}

function taskGroup(value: Json, pointer: string, note: Note): TaskGroup[] {
  if (isJsonObject(value) && Object.keys(value).length === 4) {
    const { type, name, file, line } = value as { readonly [member: string]: Json | undefined };
    if (isType(type) && typeof name === "string" && typeof file === "string" && typeof line === "number")
      return [{ type, name, file, line }];
  }
  note("design-part", pointer, {
    expected: `"type" (${Object.keys(TASK_GROUP_TYPES).join(", ")}), "name", "file" and "line" of a task group`,
  });
  return [];
}

function isType(value: Json | undefined): value is TaskGroupType {
  return typeof value === "string" && Object.hasOwn(TASK_GROUP_TYPES, value);
}
