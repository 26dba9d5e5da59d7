import { Scene } from "../src/diagram/scene.ts";
import type { Design } from "../src/model/design/design.ts";
import { BENCH_MESH } from "./synthetic-mesh.ts";

/** A card as a peer draws it: our texts, size and place. */
export interface PeerCard {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly pill: string;
  readonly chips: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line as a peer draws it: with an arrow, and with the label that ours bears at rest. */
export interface PeerLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

export interface PeerGraph {
  readonly cards: readonly PeerCard[];
  readonly lines: readonly PeerLine[];
}

/** What the services view of a design draws, for peers: the same cards and lines at the same places. */
export function peerGraph(design: Design): PeerGraph {
  const scene = new Scene(design, "services", BENCH_MESH);
  return {
    cards: [...scene.cards.values()].map(({ id, title, subtitle, pills, chips, width, height }) => {
      const { x, y } = design.positions.get(id)?.services ?? { x: 0, y: 0 };
      return {
        id,
        title,
        subtitle: subtitle?.full ?? "",
        pill: pills.map(({ text }) => text).join(" "),
        chips: chips.map(({ text }) => text),
        x,
        y,
        width,
        height,
      };
    }),
    lines: [...scene.edges.values()].map(({ id, from, to, label, labelAtRest }) => ({
      id,
      from,
      to,
      label: labelAtRest ? label : "",
    })),
  };
}
