/** Lays out the graph that it is sent, in a process that can be ended; answers CPU time and routed edges. */
import type { ElkNode } from "elkjs";
import Elk from "elkjs/lib/elk.bundled.js";

const elk = new Elk();

process.on("message", async (graph: ElkNode) => {
  const before = process.cpuUsage();
  const { edges } = await elk.layout(graph);
  const { user, system } = process.cpuUsage(before);
  process.send?.({ milliseconds: (user + system) / 1000, edges });
});
