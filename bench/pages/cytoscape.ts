import cytoscape from "cytoscape";
import type { PeerGraph } from "../peer-graph.ts";
import { FIRST_VIEWPORT, givenGraph, offerPage } from "./bench-page.ts";

/** Cytoscape with its usual renderer, all options as they come but for what is first seen and the wheel's step, which are ours. */

const WHEEL_SENSITIVITY = 2.486;

function start({ cards, lines }: PeerGraph): void {
  const cy = cytoscape({
    container: document.getElementById("root"),
    elements: {
      nodes: cards.map(({ id, title, subtitle, pill, chips, x, y, width, height }) => ({
        data: { id, text: [...chips, title, subtitle, pill].join("\n"), width, height },
        position: { x: x + width / 2, y: y + height / 2 },
      })),
      edges: lines.map(({ id, from, to, label }) => ({ data: { id, source: from, target: to, label } })),
    },
    layout: { name: "preset", fit: false },
    zoom: FIRST_VIEWPORT.zoom,
    pan: { x: FIRST_VIEWPORT.x, y: FIRST_VIEWPORT.y },
    minZoom: 0.01,
    wheelSensitivity: WHEEL_SENSITIVITY,
    style: [
      {
        selector: "node",
        style: {
          shape: "round-rectangle",
          width: "data(width)",
          height: "data(height)",
          "background-color": "#fff",
          "border-width": 1,
          "border-color": "#d0d7de",
          label: "data(text)",
          "text-wrap": "wrap",
          "text-valign": "center",
          "font-size": 12,
        },
      },
      {
        selector: "edge",
        style: {
          width: 1.5,
          "line-color": "#8c959f",
          "curve-style": "bezier",
          "target-arrow-shape": "triangle",
          "target-arrow-color": "#8c959f",
          label: "data(label)",
          "font-size": 12,
        },
      },
    ],
  });
  offerPage({
    fit: () => void cy.fit(),
    viewport: () => JSON.stringify({ ...cy.pan(), zoom: cy.zoom() }),
  });
  cy.one("render", () => {
    document.body.dataset["drawn"] = "true";
  });
}

start(await givenGraph());
