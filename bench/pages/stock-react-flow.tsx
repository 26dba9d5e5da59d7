import "@xyflow/react/dist/style.css";
import "./stock-react-flow.css";
import {
  type Edge,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  type ReactFlowInstance,
} from "@xyflow/react";
import { createRoot } from "react-dom/client";
import type { PeerCard, PeerGraph } from "../peer-graph.ts";
import { FIRST_VIEWPORT, givenGraph, offerPage } from "./bench-page.ts";

/** React Flow as its manual says: every card a node, every line an edge, all else as it comes. */

type CardNode = Node<{ card: PeerCard }, "card">;

function Card({ data: { card } }: NodeProps<CardNode>) {
  return (
    <div className="card">
      <Handle type="target" position={Position.Left} />
      {card.chips.map((chip) => (
        <div key={chip} className="chip">
          {chip}
        </div>
      ))}
      <div className="title">{card.title}</div>
      <div className="subtitle">{card.subtitle}</div>
      <div className="pill">{card.pill}</div>
      <Handle type="source" position={Position.Right} />
    </div>
  );
}

const NODE_TYPES = { card: Card };

function start({ cards, lines }: PeerGraph): void {
  const nodes = cards.map(
    (card): CardNode => ({
      id: card.id,
      type: "card",
      position: { x: card.x, y: card.y },
      data: { card },
      width: card.width,
      height: card.height,
    }),
  );
  const edges = lines.map(
    ({ id, from, to, label }): Edge => ({
      id,
      source: from,
      target: to,
      markerEnd: { type: MarkerType.ArrowClosed },
      ...(label === "" ? {} : { label }),
    }),
  );
  const offer = (flow: ReactFlowInstance<CardNode>): void =>
    offerPage({ fit: () => void flow.fitView(), viewport: () => JSON.stringify(flow.getViewport()) });
  const root = document.getElementById("root");
  if (root === null) return;
  createRoot(root).render(
    <ReactFlow
      defaultNodes={nodes}
      defaultEdges={edges}
      nodeTypes={NODE_TYPES}
      defaultViewport={FIRST_VIEWPORT}
      minZoom={0.01}
      onInit={offer}
    />,
  );
}

start(await givenGraph());
