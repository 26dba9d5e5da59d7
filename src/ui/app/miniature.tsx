import { CARD } from "../../diagram/card-metrics.ts";
import { arrowHead } from "../../diagram/geometry/arrow-head.ts";
import { curvePath } from "../../diagram/geometry/curve.ts";
import { edgeCurve } from "../../diagram/geometry/edge-curve.ts";
import { Scene } from "../../diagram/scene.ts";
import { addNode } from "../../editor/commands/add-node.ts";
import { callNewNode } from "../../editor/commands/call-new-node.ts";
import { Editor } from "../../editor/editor.ts";
import { newDesign } from "../../editor/new-design.ts";
import { idOf } from "../../model/reference/ref.ts";
import classes from "./miniature.module.css";

const MESH = idOf({ kind: "mesh", mesh: "simpleapp", name: "simpleapp" });
const CALLER = idOf({ kind: "virtualNode", mesh: "simpleapp", name: "serviceA" });
const GAP = 120;

/** `simpleapp` drawn small, by the same commands and the same scene as the board. */
function simpleappScene(): Scene {
  const editor = new Editor(newDesign("simpleapp"));
  const fields = { mesh: MESH, port: "8080", protocol: "http" };
  editor.run(addNode, { ...fields, name: "serviceA", hostname: "serviceA.simpleapp.local" });
  editor.run(callNewNode, { ...fields, caller: CALLER, name: "serviceB", hostname: "" });
  return new Scene(editor.design, "services", MESH);
}

/** What a mesh looks like here: `serviceA` calls `serviceB`. */
export function Miniature() {
  const scene = simpleappScene();
  const cards = [...scene.cards.values()].map((card, column) => ({
    card,
    box: { x: column * (CARD.width + GAP), y: 0, width: card.width, height: card.height },
  }));
  const height = Math.max(...cards.map(({ box }) => box.height));
  for (const { box } of cards) box.y = (height - box.height) / 2;
  const width = cards.length * (CARD.width + GAP) - GAP;
  return (
    <svg
      className={classes["miniature"]}
      viewBox={`-1 -1 ${width + 2} ${height + 2}`}
      role="img"
      aria-label="serviceA calls serviceB"
    >
      {[...scene.edges.values()].map((edge) => {
        const from = cards.find(({ card }) => card.id === edge.from);
        const to = cards.find(({ card }) => card.id === edge.to);
        if (from === undefined || to === undefined) return null;
        const curve = edgeCurve(
          {
            card: from.box,
            port: { x: from.box.x + from.card.ports.out.x, y: from.box.y + from.card.ports.out.y },
          },
          { card: to.box, port: { x: to.box.x + to.card.ports.in.x, y: to.box.y + to.card.ports.in.y } },
        );
        return (
          <g key={edge.id}>
            <path className={classes["edge"]} d={curvePath(curve)} />
            <polygon
              className={classes["arrow"]}
              points={arrowHead(curve)
                .map(({ x, y }) => `${x},${y}`)
                .join(" ")}
            />
          </g>
        );
      })}
      {cards.map(({ card, box }) => (
        <g key={card.id} transform={`translate(${box.x} ${box.y})`}>
          <rect className={classes["card"]} width={box.width} height={box.height} rx={8} />
          <rect className={classes["bar"]} width={3} height={box.height} rx={1.5} />
          {card.chips.map((chip) => (
            <text key={chip.service} className={classes["chip"]} x={chip.x + 6} y={chip.y + 14}>
              {chip.text}
            </text>
          ))}
          <text className={classes["name"]} x={CARD.padding} y={card.at.title + 15}>
            {card.title}
          </text>
          {card.subtitle !== undefined && (
            <text className={classes["host"]} x={CARD.padding} y={(card.at.subtitle ?? 0) + 13}>
              {card.subtitle.full}
            </text>
          )}
          {card.pills.map((pill) => (
            <g key={pill.text} transform={`translate(${pill.x} ${pill.y})`}>
              <rect className={classes["pill"]} width={pill.width} height={pill.height} rx={4} />
              <text className={classes["port"]} x={6} y={14}>
                {pill.text}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}
