import { useCallback, useSyncExternalStore } from "react";
import { cutMiddle } from "../../../diagram/cut-text.ts";
import { TASK_GROUP_TYPES, type TaskGroups } from "../../../model/design/task-group.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import classes from "./pages.module.css";

/** Of a file's name; its folders are in the tooltip. */
const FILE_CHARACTERS = 20;

/** What runs behind a virtual node or gateway, and where that was read: a line each. Nothing where none is known. */
export function TaskGroupsRows({ id }: { readonly id: ResourceId }) {
  const groups = useTaskGroups(id)?.groups ?? [];
  if (groups.length === 0) return null;
  return (
    <div className={classes["taskGroups"]}>
      <span id="task-groups">Task groups</span>
      <ul aria-labelledby="task-groups">
        {groups.map(({ type, name, file, line }) => (
          <li
            key={`${type} ${name} ${file} ${line}`}
            title={`${TASK_GROUP_TYPES[type]} ${name}, read in ${file}:${line}`}
          >
            <span className={classes["taskGroupName"]}>
              {TASK_GROUP_TYPES[type]} {name}
            </span>
            <span className={classes["taskGroupPlace"]}>
              {cutMiddle(fileName(file), FILE_CHARACTERS)}:{line}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useTaskGroups(id: ResourceId): TaskGroups | undefined {
  const { store } = useEditor();
  const subscribe = useCallback((listener: () => void) => store.subscribeTo(id, listener), [store, id]);
  return useSyncExternalStore(subscribe, () => store.design.taskGroups.get(id));
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
