import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeMeshJson } from "../src/formats/mesh-json/write.ts";
import type { Task } from "./browser/long-tasks.ts";
import type { Subject } from "./browser/open-page.ts";
import { type Served, serveBuilt, servePages } from "./browser/servers.ts";
import { type DesignerCosts, measureDesigner, traceDesigner } from "./designer.ts";
import { type ImportedFile, traceLargeSteps, traceOpening } from "./large-steps.ts";
import { peerGraph } from "./peer-graph.ts";
import { heapOfPage, measurePeer, type PeerCosts } from "./peers.ts";
import { syntheticMesh } from "./synthetic-mesh.ts";
import { WHEEL } from "./wheel.ts";

/** Nodes of the designs that are measured: the small one, that of the peers, the large one. */
export interface Sizes {
  readonly small: number;
  readonly middle: number;
  readonly large: number;
}

/** What one round has measured. */
export interface Round {
  readonly empty: PeerCosts;
  readonly small: DesignerCosts;
  readonly middle: DesignerCosts;
  readonly large: DesignerCosts;
  readonly stock: PeerCosts;
  readonly cytoscape: PeerCosts;
  /** Bytes on the heap of the store alone, and of the peers' input alone. */
  readonly store: number;
  readonly input: number;
  /** Longest tasks of the large design, longest first. */
  readonly tasks: readonly Task[];
  /** Longest tasks of a first opening of the middle design. */
  readonly opening: readonly Task[];
  /** Longest tasks of what is done with all resources of the small design at once. */
  readonly steps: readonly Task[];
}

/**
 * Measures the shipped designer with three designs, an empty React Flow page, stock React Flow and cytoscape, each
 * in a browser of its own, in turn, round by round.
 */
export async function measureBoard(sizes: Sizes, rounds: number): Promise<Round[]> {
  const folder = mkdtempSync(join(tmpdir(), "meshwright-bench-"));
  const served: Served[] = [];
  const design = async (nodes: number, kind = "bench"): Promise<Subject> => {
    const file = join(folder, `${kind}-${nodes}.mesh.json`);
    writeFileSync(file, writeMeshJson(syntheticMesh(nodes)).text);
    const server = await serveBuilt(file, join(folder, `data-${kind}-${nodes}`));
    served.push(server);
    return { name: `designer, ${nodes} nodes`, url: server.url, drawn: ".react-flow__node" };
  };
  try {
    const middleDesign = syntheticMesh(sizes.middle);
    const pages = await servePages(
      new Map([
        ["graph.json", JSON.stringify(peerGraph(middleDesign))],
        ["bench.mesh.json", writeMeshJson(middleDesign).text],
      ]),
    );
    served.push(pages);
    const page = (name: string, drawn: string, file = "graph.json"): Subject => ({
      name,
      url: `${pages.url}${name}.html?file=${file}`,
      drawn,
    });
    const subjects = {
      small: await design(sizes.small),
      middle: await design(sizes.middle),
      large: await design(sizes.large),
      filled: await design(sizes.small, "filled"),
      empty: page("empty-react-flow", ".react-flow__node"),
      stock: page("stock-react-flow", ".react-flow__node"),
      cytoscape: page("cytoscape", "[data-drawn]"),
      store: page("headless-store", "[data-drawn]", "bench.mesh.json"),
      input: page("plain-input", "[data-drawn]"),
    };
    const { text } = writeMeshJson(syntheticMesh(sizes.small));
    const imported = { name: "imported.mesh.json", text: text.replaceAll("service-", "imported-") };
    const out: Round[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      out.push(await measureRound(subjects, imported));
      console.log(`round ${round} of ${rounds} measured`);
    }
    return out;
  } finally {
    await Promise.all(served.map((server) => server.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}

type Subjects = { readonly [S in Exclude<keyof Round, "tasks" | "opening" | "steps"> | "filled"]: Subject };

async function measureRound(subjects: Subjects, imported: ImportedFile): Promise<Round> {
  return {
    empty: await measurePeer(subjects.empty, WHEEL.flow),
    small: await measureDesigner(subjects.small),
    large: await measureDesigner(subjects.large),
    middle: await measureDesigner(subjects.middle),
    cytoscape: await measurePeer(subjects.cytoscape, WHEEL.cytoscape),
    stock: await measurePeer(subjects.stock, WHEEL.flow),
    store: await heapOfPage(subjects.store),
    input: await heapOfPage(subjects.input),
    tasks: await traceDesigner(subjects.large),
    opening: await traceOpening(subjects.middle),
    steps: await traceLargeSteps(subjects.filled, imported),
  };
}
