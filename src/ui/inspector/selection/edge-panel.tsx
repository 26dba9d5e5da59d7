import { IconArrowRight } from "@tabler/icons-react";
import { useMemo } from "react";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { nameTitle, shownName, useShownRef } from "../../app/shown-name.ts";
import { useChosenValues } from "../../app/use-chosen-values.ts";
import { useDesignVersion } from "../../app/use-design-version.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import pages from "../pages/pages.module.css";
import { backendsOfEdge } from "./backends-of-edge.ts";
import { EdgeBackend } from "./edge-backend.tsx";
import { edgeEnds } from "./edge-ends.ts";
import { PanelHead } from "./panel-head.tsx";

/** A line of the board: both ends, and each permission to call that it stands for. */
export function EdgePanel({ edge }: { readonly edge: string }) {
  const { design, graph } = useEditor();
  const version = useDesignVersion();
  const { from, to } = edgeEnds(edge);
  const values = useChosenValues();
  const fromName = shownName(from, values);
  // Design and graph are objects that change in place: the version says when to look again.
  const backends = useMemo(
    () => (version < 0 ? [] : backendsOfEdge(design, graph, edge)),
    [design, graph, edge, version],
  );
  const calls = backends.length > 0;
  return (
    <>
      <PanelHead
        icon={<IconArrowRight size={20} stroke={1.5} color="var(--text-2)" aria-hidden />}
        title={`${fromName} → ${shownName(to, values)}`}
        subtitle={calls ? "May call" : "Reference"}
      />
      <div className={pages["body"]}>
        <section className={pages["section"]} aria-label="Ends of the connection">
          <End id={from} end="From" />
          <End id={to} end="To" />
        </section>
        {backends.map(({ caller, service }) => (
          <EdgeBackend key={service} caller={caller} service={service} />
        ))}
        {!calls && (
          <p className={pages["help"]}>
            This line follows from what {fromName} says; change it in the form of{" "}
            {kindDefinition(refOf(from).kind).title.toLowerCase()} {fromName}.
          </p>
        )}
      </div>
    </>
  );
}

function End({ id, end }: { readonly id: ResourceId; readonly end: string }) {
  const { session } = useEditor();
  const { name } = useShownRef(id);
  return (
    <button type="button" className={pages["reference"]} onClick={() => session.reveal(id)}>
      <span className={pages["endRole"]}>{end}</span>
      <KindIcon kind={refOf(id).kind} />
      <span className={pages["referenceName"]} title={nameTitle(id, name)}>
        {name}
      </span>
      <span className={pages["role"]}>{kindDefinition(refOf(id).kind).title}</span>
    </button>
  );
}
