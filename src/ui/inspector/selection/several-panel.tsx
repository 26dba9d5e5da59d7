import { Button } from "@mantine/core";
import { IconArrowRight, IconStack2, IconTrash } from "@tabler/icons-react";
import { useMemo } from "react";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { nameTitle, shownName } from "../../app/shown-name.ts";
import { useChosenValues } from "../../app/use-chosen-values.ts";
import { VirtualList } from "../../components/virtual-list.tsx";
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

/** The height of an entry of the list, in pixels. */
const ROW = 32;

/** Several things selected: what they are, and Delete. */
export function SeveralPanel({ items, edges }: SeveralPanelProps) {
  const editor = useEditor();
  const count = items.length + edges.length;
  const rows = useMemo(
    () => [
      ...items.map((id) => ({ key: id, height: ROW, isEdge: false })),
      ...edges.map((id) => ({ key: id, height: ROW, isEdge: true })),
    ],
    [items, edges],
  );
  return (
    <>
      <PanelHead
        icon={<IconStack2 size={20} stroke={1.5} color="var(--text-2)" aria-hidden />}
        title={`${count} selected`}
        subtitle="Select one to edit it."
      />
      <div className={pages["body"]} data-scroll>
        <Button
          variant="default"
          mb={8}
          leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />}
          onClick={() =>
            void removeItems(
              editor,
              items,
              edges.flatMap((edge) => backendsOfEdge(editor.design, editor.graph, edge)),
            )
          }
        >
          Delete {count} items
        </Button>
        <VirtualList label="Selected" items={rows}>
          {({ key, isEdge }) => (isEdge ? <EdgeEntry edge={key} /> : <ResourceEntry id={key} />)}
        </VirtualList>
      </div>
    </>
  );
}

function ResourceEntry({ id }: { readonly id: ResourceId }) {
  const editor = useEditor();
  const name = shownName(id, useChosenValues());
  const { kind } = refOf(id);
  return (
    <button type="button" className={pages["reference"]} onClick={() => editor.session.select([id])}>
      <KindIcon kind={kind} />
      <span className={pages["referenceName"]} title={nameTitle(id, name)}>
        {name}
      </span>
      <span className={pages["role"]}>{kindDefinition(kind).title}</span>
    </button>
  );
}

function EdgeEntry({ edge }: { readonly edge: string }) {
  const editor = useEditor();
  const values = useChosenValues();
  // A line of a collapsed group ends at the group.
  const endName = (id: string): string => editor.design.groups.get(id)?.name ?? shownName(id, values);
  const { from, to } = edgeEnds(edge);
  return (
    <button type="button" className={pages["reference"]} onClick={() => editor.session.select([], [edge])}>
      <IconArrowRight size={16} stroke={1.5} color="var(--text-2)" aria-hidden />
      <span className={pages["referenceName"]}>
        {endName(from)} → {endName(to)}
      </span>
      <span className={pages["role"]}>Connection</span>
    </button>
  );
}
