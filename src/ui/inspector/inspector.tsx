import { lazy, Suspense } from "react";
import { useSession } from "../app/use-session.ts";
import { useComparison } from "../data/compare/comparison.ts";
import classes from "./inspector.module.css";
import { ResourcePanel } from "./resource-panel.tsx";
import { EdgePanel } from "./selection/edge-panel.tsx";
import { GhostPanel } from "./selection/ghost-panel.tsx";
import { SeveralPanel } from "./selection/several-panel.tsx";
import { useIsDefined } from "./use-is-defined.ts";

const OtherPanel = lazy(() =>
  import("./selection/other-panel.tsx").then(({ OtherPanel: panel }) => ({ default: panel })),
);

/**
 * The panel at the right: the form of what is selected. Nothing selected shows the mesh; several things, what
 * can be done with all of them; a line, the permission that it stands for.
 */
export function Inspector() {
  const mesh = useSession((state) => state.mesh);
  const { items, edges } = useSession((state) => state.selection);
  const [edge] = edges;
  const several = items.length + edges.length > 1;
  return (
    <div className={classes["inspector"]}>
      {several ? (
        <SeveralPanel items={items} edges={edges} />
      ) : edge !== undefined ? (
        <EdgePanel edge={edge} />
      ) : (
        <OnePanel id={items[0] ?? mesh} />
      )}
    </div>
  );
}

function OnePanel({ id }: { readonly id: string }) {
  const comparison = useComparison();
  const isDefined = useIsDefined(id);
  if (!isDefined && comparison?.other.resources.has(id) === true) {
    return (
      <Suspense fallback={null}>
        <OtherPanel key={id} id={id} comparison={comparison} />
      </Suspense>
    );
  }
  return isDefined ? <ResourcePanel key={id} id={id} /> : <GhostPanel id={id} />;
}
