import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { memo, useCallback, useSyncExternalStore } from "react";
import type { Severity } from "../../../checks/problem.ts";
import type { Editor } from "../../../editor/editor.ts";
import { listAt, nameTextAt } from "../../../editor/text-at.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { useDifference } from "../../data/compare/comparison.ts";
import { differenceSign, differenceText } from "../../data/compare/difference-text.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import { useEditor } from "../editor-context.ts";
import { nameTitle, useShownRef } from "../shown-name.ts";
import { useResource } from "../use-resource.ts";
import { useSession } from "../use-session.ts";
import classes from "./outline.module.css";
import type { OutlineRow } from "./outline-rows.ts";
import { ProblemCount, problemsText } from "./problem-count.tsx";
import { RowRename } from "./row-rename.tsx";

type Item = Extract<OutlineRow, { type: "item" }>;

export interface OutlineItemProps {
  readonly row: Item;
  readonly index: number;
  readonly top: number;
  readonly tabbable: boolean;
  /** The name is edited in place. */
  readonly renaming: boolean;
  readonly onToggle: (row: OutlineRow) => void;
  readonly onRenamed: () => void;
}

/** One resource in the outline: icon, name, what is worth knowing at a glance, problems. */
export const OutlineItem = memo((props: OutlineItemProps) => {
  const { row, index, top, tabbable, renaming, onToggle, onRenamed } = props;
  const { id } = row;
  const editor = useEditor();
  const selected = useSession((state) => state.selection.items.includes(id));
  const errors = useProblemSum(id, row.expanded === false, "error");
  const count = errors + useProblemSum(id, row.expanded === false, "warning");
  useResource(id);
  const ref = useShownRef(id);
  const difference = useDifference(id);
  const note = difference?.state === "removed" ? "" : noteOf(editor, id);
  const Chevron = row.expanded === true ? IconChevronDown : IconChevronRight;
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-setsize={row.setSize}
      aria-posinset={row.position}
      aria-expanded={row.expanded}
      aria-selected={selected}
      aria-label={`${kindDefinition(ref.kind).title} ${ref.name}${differenceText(difference)}${note === "" ? "" : `, ${note}`}${problemsText(count)}`}
      tabIndex={tabbable ? 0 : -1}
      data-row={id}
      data-index={index}
      className={classes["item"]}
      data-level={row.level}
      style={{ top }}
    >
      {row.expanded !== undefined && (
        <span
          className={classes["twisty"]}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            onToggle(row);
          }}
        >
          <Chevron size={14} stroke={1.5} />
        </span>
      )}
      <KindIcon kind={ref.kind} />
      {renaming ? (
        <RowRename id={id} onDone={onRenamed} />
      ) : (
        <>
          <span
            className={ref.kind === "virtualService" ? `${classes["name"]} mono` : classes["name"]}
            title={nameTitle(id, ref.name)}
          >
            {ref.name}
          </span>
          {count > 0 ? (
            <ProblemCount count={count} hasError={errors > 0} />
          ) : (
            <span className={classes["note"]}>{note}</span>
          )}
          {difference !== undefined && (
            <span className={classes["mark"]} data-mark={difference.state} aria-hidden>
              {differenceSign(difference)}
            </span>
          )}
        </>
      )}
    </div>
  );
});

/** How many such problems a resource has; with `below` those of its routes too, which are not seen then. */
function useProblemSum(id: ResourceId, below: boolean, wanted: Severity): number {
  const { problemFeed, problems, graph } = useEditor();
  const ids = useCallback(
    (): ResourceId[] => (below ? [id, ...graph.childrenOf(id)] : [id]),
    [below, id, graph],
  );
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = ids().map((each) => problemFeed.subscribeTo(each, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [problemFeed, ids],
  );
  return useSyncExternalStore(subscribe, () => {
    let count = 0;
    for (const each of ids()) {
      // A closed mesh has thousands: they are told of once they are checked.
      const found = each === id ? problems.problemsAt(each) : problems.knownAt(each);
      for (const { severity } of found) if (severity === wanted) count += 1;
    }
    return count;
  });
}

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
