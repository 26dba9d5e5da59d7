import { newDesign } from "../src/editor/new-design.ts";
import { copyDesign, type MutableDesign } from "../src/model/design/design.ts";
import { idOf } from "../src/model/reference/ref.ts";

const MESH = "bench";
/** Nodes of one namespace call each other; one call in eight leaves it. */
const NAMESPACE = 25;

/**
 * A mesh of about `resources` resources: half virtual nodes, half virtual services, each node with one
 * listener, a hostname and one or two backends (1.5 calls a node). The same on every machine.
 */
export function syntheticMesh(resources: number): MutableDesign {
  const design = copyDesign(newDesign(MESH));
  const nodes = Math.max(1, Math.floor((resources - 1) / 2));
  const hostname = (i: number): string => `service-${i}.team-${Math.floor(i / NAMESPACE)}.${MESH}.local`;
  for (let i = 0; i < nodes; i += 1) {
    const name = `service-${i}`;
    const callees = i % 2 === 0 ? [callee(i, 1, nodes)] : [callee(i, 1, nodes), callee(i, 2, nodes)];
    design.resources.set(idOf({ kind: "virtualNode", mesh: MESH, name }), {
      spec: {
        backends: callees
          .filter((j) => j !== i)
          .map((j) => ({ virtualService: { virtualServiceName: hostname(j) } })),
        listeners: [{ portMapping: { port: 8080 + (i % 7), protocol: i % 5 === 0 ? "grpc" : "http" } }],
        serviceDiscovery: { dns: { hostname: hostname(i) } },
      },
    });
    design.resources.set(idOf({ kind: "virtualService", mesh: MESH, name: hostname(i) }), {
      spec: { provider: { virtualNode: { virtualNodeName: name } } },
    });
  }
  return design;
}

/** The node that node `i` calls: mostly a later one of its namespace, sometimes one of the next. */
function callee(i: number, n: number, nodes: number): number {
  const start = Math.floor(i / NAMESPACE) * NAMESPACE;
  const within = start + ((i - start) * 2 + n + 1);
  const far = i % 8 === 7 && n === 1;
  return far
    ? (start + NAMESPACE + ((i * 7) % NAMESPACE)) % nodes
    : Math.min(within, nodes - 1, start + NAMESPACE - 1);
}
