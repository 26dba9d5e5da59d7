import { Tooltip } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { memo } from "react";
import type { Editor } from "../../../editor/editor.ts";
import { listAt, nameTextAt } from "../../../editor/text-at.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import { useEditor } from "../editor-context.ts";
import { nameTitle, useShownRef } from "../shown-name.ts";
import { useProblems } from "../use-problems.ts";
import { useResource } from "../use-resource.ts";
import { useSession } from "../use-session.ts";
import classes from "./outline.module.css";

export interface OutlineItemProps {
  readonly id: ResourceId;
  readonly level: 2 | 3;
  readonly top: number;
  readonly tabbable: boolean;
  readonly onSelect: (id: ResourceId) => void;
}

/** One resource in the outline: icon, name, what is worth knowing at a glance, problems. */
export const OutlineItem = memo(({ id, level, top, tabbable, onSelect }: OutlineItemProps) => {
  const editor = useEditor();
  const selected = useSession((state) => state.selection.items.includes(id));
  const count = useProblems(id).filter(({ severity }) => severity !== "info").length;
  useResource(id);
  const ref = useShownRef(id);
  const note = noteOf(editor, id);
  const problems = count === 0 ? "" : count === 1 ? ", 1 problem" : `, ${count} problems`;
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-selected={selected}
      aria-label={`${kindDefinition(ref.kind).title} ${ref.name}${note === "" ? "" : `, ${note}`}${problems}`}
      tabIndex={tabbable ? 0 : -1}
      data-row={id}
      className={classes["item"]}
      data-level={level}
      style={{ top }}
      onClick={() => onSelect(id)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onSelect(id);
      }}
    >
      <KindIcon kind={ref.kind} />
      <span
        className={ref.kind === "virtualService" ? `${classes["name"]} mono` : classes["name"]}
        title={nameTitle(id, ref.name)}
      >
        {ref.name}
      </span>
      {count > 0 ? (
        <Tooltip label={problems.slice(2)}>
          <span className={classes["problems"]}>
            <IconAlertTriangle size={14} stroke={1.5} aria-hidden /> {count}
          </span>
        </Tooltip>
      ) : (
        <span className={classes["note"]}>{note}</span>
      )}
    </div>
  );
});

/** What the outline says beside a name: how many services a node calls, what a service leads to, how many routes. */
function noteOf(editor: Editor, id: ResourceId): string {
  const resource = editor.design.resources.get(id);
  if (resource === undefined) return "not defined";
  switch (refOf(id).kind) {
    case "virtualNode": {
      const backends = listAt(resource.spec, "backends").length;
      return backends === 0 ? "" : `calls ${backends}`;
    }
    case "virtualService":
      if (nameTextAt(resource.spec, "provider", "virtualRouter", "virtualRouterName") !== undefined)
        return "router";
      return editor.graph.outgoing(id).length === 0 ? "no provider" : "";
    case "virtualRouter":
    case "virtualGateway": {
      const routes = editor.graph.childrenOf(id).length;
      return routes === 1 ? "1 route" : `${routes} routes`;
    }
    default:
      return "";
  }
}
