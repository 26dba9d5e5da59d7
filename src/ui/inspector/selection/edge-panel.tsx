import { IconArrowRight } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { resourceIdOf } from "../../../model/reference/resource-id-of.ts";
import { type Call, callsOfEdge } from "../../../traffic/calls-of-edge.ts";
import { useEditor } from "../../app/editor-context.ts";
import { filledLinks } from "../../app/filled-links.ts";
import { nameTitle, shownName, useShownRef } from "../../app/shown-name.ts";
import { useChosenValues } from "../../app/use-chosen-values.ts";
import { useDesignVersion } from "../../app/use-design-version.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import pages from "../pages/pages.module.css";
import classes from "./edge.module.css";
import { EdgeCall, titleOf } from "./edge-call.tsx";
import { edgeEnds } from "./edge-ends.ts";
import { PanelHead } from "./panel-head.tsx";

/** A line of the board: both ends, each call that it stands for, and what holds for the chosen one. */
export function EdgePanel({ edge }: { readonly edge: string }) {
  const { from, to } = edgeEnds(edge);
  // A line of a collapsed group ends at the group, which is no resource.
  const isRolledUp = resourceIdOf(from) === undefined || resourceIdOf(to) === undefined;
  return isRolledUp ? <RolledUpLine /> : <ResourceLine edge={edge} from={from} to={to} />;
}

function RolledUpLine() {
  return (
    <>
      <PanelHead
        icon={<LineIcon />}
        title="Line of a collapsed group"
        subtitle="Stands for all lines of its members"
      />
      <div className={pages["body"]}>
        <p className={pages["help"]}>Expand the group to look at one of its lines.</p>
      </div>
    </>
  );
}

function LineIcon() {
  return <IconArrowRight size={20} stroke={1.5} color="var(--text-2)" aria-hidden />;
}

interface ResourceLineProps {
  readonly edge: string;
  readonly from: ResourceId;
  readonly to: ResourceId;
}

function ResourceLine({ edge, from, to }: ResourceLineProps) {
  const editor = useEditor();
  const version = useDesignVersion();
  const values = useChosenValues();
  const fromName = shownName(from, values);
  // The graph is one object that changes in place: the version says when to look again.
  const calls = useMemo(
    () => (version < 0 ? [] : callsOfEdge(filledLinks(editor), from, to)),
    [editor, from, to, version],
  );
  const { kind } = refOf(from);
  const isCall = kind === "virtualNode" || kind === "virtualGateway" || kind === "gatewayRoute";
  return (
    <>
      <PanelHead
        icon={<LineIcon />}
        title={`${fromName} → ${shownName(to, values)}`}
        subtitle={calls.length > 0 && isCall ? "May call" : "Reference"}
      />
      <div className={pages["body"]}>
        <section className={pages["section"]} aria-label="Ends of the connection">
          <End id={from} end="From" />
          <End id={to} end="To" />
        </section>
        <Calls key={edge} calls={calls} canRemove={kind === "virtualNode"} />
        {calls.length === 0 && (
          <p className={pages["help"]}>
            This line follows from what {fromName} says; change it in the form of{" "}
            {kindDefinition(kind).title.toLowerCase()} {fromName}.
          </p>
        )}
      </div>
    </>
  );
}

/** The calls of the line where there are several, and the one that is looked at. */
function Calls({ calls, canRemove }: { readonly calls: readonly Call[]; readonly canRemove: boolean }) {
  const values = useChosenValues();
  const [chosen, setChosen] = useState("");
  const nameOf = (id: ResourceId): string => shownName(id, values);
  const shown = calls.find((call) => keyOf(call) === chosen) ?? calls[0];
  if (shown === undefined) return null;
  return (
    <>
      {calls.length > 1 && (
        <section className={pages["section"]} aria-label="Calls of this line">
          <h3 className={pages["heading"]}>{calls.length} calls</h3>
          <ul className={pages["list"]}>
            {calls.map((call) => (
              <li key={keyOf(call)}>
                <button
                  type="button"
                  className={classes["choice"]}
                  aria-pressed={call === shown}
                  onClick={() => setChosen(keyOf(call))}
                >
                  {titleOf(call, nameOf)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <EdgeCall key={keyOf(shown)} call={shown} canRemove={canRemove} />
    </>
  );
}

function keyOf({ service = "", target = "" }: Call): string {
  return `${service} ${target}`;
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
