import "@xyflow/react/dist/style.css";
import { ReactFlow } from "@xyflow/react";
import { createRoot } from "react-dom/client";

/** The floor of every measurement: React Flow with one node, which can be dragged, and nothing else. */
const NODES = [{ id: "only", position: { x: 640, y: 360 }, data: { label: "only" }, width: 264, height: 96 }];

const root = document.getElementById("root");
if (root !== null)
  createRoot(root).render(<ReactFlow defaultNodes={NODES} defaultEdges={[]} minZoom={0.01} maxZoom={4} />);
