import { TASK_GROUP_TYPES, type TaskGroup } from "../model/design/task-group.ts";

/** A task group in words: `ECS service colorteller`. */
function taskGroupText({ type, name }: TaskGroup): string {
  return `${TASK_GROUP_TYPES[type]} ${name}`;
}

/** Several on one line: the first, and how many more. */
export function taskGroupsText(groups: readonly TaskGroup[]): string {
  const [first, ...others] = groups;
  if (first === undefined) return "";
  return others.length === 0 ? taskGroupText(first) : `${taskGroupText(first)} +${others.length}`;
}
