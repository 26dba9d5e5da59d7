import { Button } from "@mantine/core";
import { IconArrowRight, IconStack2, IconTrash } from "@tabler/icons-react";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { nameTitle, shownName } from "../../app/shown-name.ts";
import { useChosenValues } from "../../app/use-chosen-values.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import pages from "../pages/pages.module.css";
import { removeItems } from "../use-resource-actions.ts";
import { backendsOfEdge } from "./backends-of-edge.ts";
import { edgeEnds } from "./edge-ends.ts";
import { PanelHead } from "./panel-head.tsx";

interface SeveralPanelProps {
  readonly items: readonly ResourceId[];
  readonly edges: readonly string[];
}

/** Several things selected: what they are, and Delete. */
export function SeveralPanel({ items, edges }: SeveralPanelProps) {
  const editor = useEditor();
  const values = useChosenValues();
  const count = items.length + edges.length;
  // A line of a collapsed group ends at the group.
  const endName = (id: string): string => editor.design.groups.get(id)?.name ?? shownName(id, values);
  return (
    <>
      <PanelHead
        icon={<IconStack2 size={20} stroke={1.5} color="var(--text-2)" aria-hidden />}
        title={`${count} selected`}
        subtitle="Select one to edit it."
      />
      <div className={pages["body"]}>
        <ul className={pages["list"]}>
          {items.map((id) => (
            <li key={id}>
              <button
                type="button"
                className={pages["reference"]}
                onClick={() => editor.session.select([id])}
              >
                <KindIcon kind={refOf(id).kind} />
                <span className={pages["referenceName"]} title={nameTitle(id, shownName(id, values))}>
                  {shownName(id, values)}
                </span>
                <span className={pages["role"]}>{kindDefinition(refOf(id).kind).title}</span>
              </button>
            </li>
          ))}
          {edges.map((edge) => {
            const { from, to } = edgeEnds(edge);
            return (
              <li key={edge}>
                <button
                  type="button"
                  className={pages["reference"]}
                  onClick={() => editor.session.select([], [edge])}
                >
                  <IconArrowRight size={16} stroke={1.5} color="var(--text-2)" aria-hidden />
                  <span className={pages["referenceName"]}>
                    {endName(from)} → {endName(to)}
                  </span>
                  <span className={pages["role"]}>Connection</span>
                </button>
              </li>
            );
          })}
        </ul>
        <Button
          variant="default"
          leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />}
          onClick={() =>
            removeItems(
              editor,
              items,
              edges.flatMap((edge) => backendsOfEdge(editor.design, editor.graph, edge)),
            )
          }
        >
          Delete {count} items
        </Button>
      </div>
    </>
  );
}
