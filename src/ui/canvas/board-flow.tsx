import "@xyflow/react/dist/base.css";
import { ReactFlow, useStoreApi } from "@xyflow/react";
import { lazy, Suspense, useEffect } from "react";
import classes from "./board.module.css";
import type { BoardController } from "./board-controller.ts";
import { CardNode } from "./card-node.tsx";
import { DragLayer } from "./drag-layer.tsx";
import { useSignal } from "./use-signal.ts";
import { ZOOM } from "./viewport.ts";

const DrawnLayer = lazy(() =>
  import("./drawn/drawn-layer.tsx").then((module) => ({ default: module.DrawnLayer })),
);

const NODE_TYPES = { card: CardNode };
const NO_EDGES: never[] = [];

/** React Flow: the cards near the viewport, panning and zooming. Edges and gestures on cards are ours. */
export function BoardFlow({ board }: { readonly board: BoardController }) {
  const flow = useStoreApi();
  const nodes = useSignal(board.cards.nodes);
  const wheelZooms = useSignal(board.wheelZooms) === true;
  const hasDrawn = useSignal(board.drawn.things).length > 0;
  useEffect(
    () =>
      flow.subscribe(({ transform: [x, y, zoom] }) => {
        const { viewport } = board.view;
        if (viewport.x !== x || viewport.y !== y || viewport.zoom !== zoom) board.view.follow({ x, y, zoom });
      }),
    [board, flow],
  );

  return (
    <ReactFlow
      className={classes["flow"] ?? ""}
      nodes={[...nodes]}
      edges={NO_EDGES}
      nodeTypes={NODE_TYPES}
      onInit={(instance) => board.attach(instance)}
      minZoom={ZOOM.least}
      maxZoom={ZOOM.most}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable
      elementsSelectable={false}
      edgesFocusable={false}
      disableKeyboardA11y
      autoPanOnNodeFocus={false}
      zoomOnDoubleClick={false}
      panOnScroll={!wheelZooms}
      zoomOnScroll={wheelZooms}
      panOnDrag={[0, 1]}
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      proOptions={{ hideAttribution: true }}
    >
      <DragLayer />
      {hasDrawn && (
        <Suspense fallback={null}>
          <DrawnLayer />
        </Suspense>
      )}
    </ReactFlow>
  );
}
