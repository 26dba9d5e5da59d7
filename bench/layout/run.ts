/**
 * `npm run bench:layout`: our layout as it is shipped (groups, ports and routed edges) against elk's layered layout
 * and dot, over the same cards and edges in one interleaved run. `-- --json FILE` also writes the ratios;
 * BENCH=short makes one round and leaves out what takes elk long.
 */
import { writeFileSync } from "node:fs";
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import { median } from "../statistics.ts";
import { countCrossings } from "./count-crossings.ts";
import { dotSource, drawnByDot } from "./dot.ts";
import { drawnByElk, elkGraph } from "./elk.ts";
import { ElkRunner } from "./elk-runner.ts";
import { type MeshGraph, meshGraph } from "./mesh-graph.ts";
import { drawnByOurs, layOurs } from "./ours.ts";

const short = process.env["BENCH"] === "short";
/** Rounds of the timed sizes; elk has one where it would take minutes. */
const ROUNDS = short ? 1 : 3;
/** Elk's run is ended then, and counts as so long. */
const CUT = 75_000;
const LIMITS: Readonly<Record<string, number>> = {
  "time1k-vs-elk": 1 / 20,
  "time5k-vs-elk": 1 / 50,
  "crossings500-vs-elk": 1,
  "crossings1k-vs-elk": 1,
  "crossings2k-vs-elk": 1,
  "crossings500-vs-dot": 1.3,
  "crossings1k-vs-dot": 1.3,
  "crossings2k-vs-dot": 1.3,
};

const ratios: Record<string, number> = {};
const graphviz = await Graphviz.load();
const elk = new ElkRunner(CUT);
// Every engine has compiled its code before it is timed.
const small = meshGraph(500);
for (let i = 0; i < 4; i += 1) layOurs(small);
await elk.layout(elkGraph(small));
drawnByDot(small, graphviz, dotSource(small));

/** CPU time of our layout with routed edges, in milliseconds. */
function oursTimed(graph: MeshGraph): number {
  const before = process.cpuUsage();
  layOurs(graph);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Times our layout and elk's in turn; the medians of their CPU time. */
async function time(name: string, graph: MeshGraph, rounds: number): Promise<void> {
  const [own, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    own.push(oursTimed(graph), oursTimed(graph));
    theirs.push((await elk.layout(elkGraph(graph)))?.milliseconds ?? CUT);
    own.push(oursTimed(graph));
  }
  const [ours, peer] = [median(own), median(theirs)];
  ratios[`time${name}-vs-elk`] = ours / peer;
  const cut = peer === CUT ? " (cut)" : "";
  console.log(`time of ${name}: ours ${ours.toFixed(0)} ms, elk ${peer.toFixed(0)} ms${cut}`);
}

/** Counts the crossings of the edges that each engine drew. */
async function cross(name: string, graph: MeshGraph, withElk: boolean): Promise<void> {
  const ours = countCrossings(drawnByOurs(graph, layOurs(graph)));
  const dot = countCrossings(drawnByDot(graph, graphviz, dotSource(graph)));
  ratios[`crossings${name}-vs-dot`] = ours / dot;
  const laid = withElk ? await elk.layout(elkGraph(graph)) : undefined;
  const peer = laid === undefined ? undefined : countCrossings(drawnByElk(graph, laid.edges));
  if (peer !== undefined) ratios[`crossings${name}-vs-elk`] = ours / peer;
  console.log(`crossings of ${name}: ours ${ours}, dot ${dot}, elk ${peer ?? "not run"}`);
}

const [half, one, two] = [meshGraph(500), meshGraph(1000), meshGraph(2000)];
await time("1k", one, ROUNDS);
if (!short) await time("5k", meshGraph(5000), 1);
await cross("500", half, true);
await cross("1k", one, true);
await cross("2k", two, !short);
elk.end();

for (const [name, value] of Object.entries(ratios)) {
  const limit = LIMITS[name] ?? 0;
  const verdict = value <= limit ? "" : "  above the limit";
  console.log(`${name.padEnd(20)} ${value.toFixed(4).padStart(8)}  at most ${limit}${verdict}`);
}
const [, target] = /--json[= ](\S+)/.exec(process.argv.slice(2).join(" ")) ?? [];
if (target !== undefined) {
  const order = Object.keys(LIMITS).filter((name) => ratios[name] !== undefined);
  const rows = Object.fromEntries(order.map((name) => [name, Number(ratios[name]?.toFixed(4))]));
  writeFileSync(target, `${JSON.stringify(rows, undefined, 2)}\n`);
}
