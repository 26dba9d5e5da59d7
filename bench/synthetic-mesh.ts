import { newDesign } from "../src/editor/new-design.ts";
import { copyDesign, type MutableDesign, type Point } from "../src/model/design/design.ts";
import { idOf, type ResourceId } from "../src/model/reference/ref.ts";

const MESH = "bench";
/** Nodes of one namespace call each other; about one call in six leaves it. */
const NAMESPACE = 25;
/** The last fifth of the namespaces is called by the others. */
const SHARED = 0.8;
/** One node in ten answers to two services; lines to it bear a label. */
const TWO_SERVICES = 10;
/** Places of the cards, in pixels: five columns of five to a namespace. */
const PITCH = { x: 400, y: 184, namespaceX: 2160, namespaceY: 1040 } as const;

/** The mesh's resource. */
export const BENCH_MESH: ResourceId = idOf({ kind: "mesh", mesh: MESH, name: MESH });

export function nodeId(i: number): ResourceId {
  return idOf({ kind: "virtualNode", mesh: MESH, name: nodeName(i) });
}

/** `service-7` */
export function nodeName(i: number): string {
  return `service-${i}`;
}

/**
 * A mesh of so many virtual nodes, each with a listener, a hostname and a virtual service (one in ten has two),
 * and half as many calls again: `nodes` cards and `1.5 * nodes` lines in the services view, every card with its
 * place. The same on every machine.
 */
export function syntheticMesh(nodes: number): MutableDesign {
  const design = copyDesign(newDesign(MESH));
  const calls = callsOf(nodes);
  const across = Math.max(1, Math.round(Math.sqrt((nodes / NAMESPACE) * 0.75)));
  for (let i = 0; i < nodes; i += 1) {
    design.resources.set(nodeId(i), {
      spec: {
        backends: [...(calls[i] ?? [])].flatMap((j) =>
          servicesOf(j).map((virtualServiceName) => ({ virtualService: { virtualServiceName } })),
        ),
        listeners: [{ portMapping: { port: 8080 + (i % 7), protocol: i % 5 === 0 ? "grpc" : "http" } }],
        serviceDiscovery: { dns: { hostname: hostname(i) } },
      },
    });
    for (const name of servicesOf(i)) {
      design.resources.set(idOf({ kind: "virtualService", mesh: MESH, name }), {
        spec: { provider: { virtualNode: { virtualNodeName: nodeName(i) } } },
      });
    }
    design.positions.set(nodeId(i), { services: placeOf(i, across) });
  }
  return design;
}

function hostname(i: number): string {
  return `${nodeName(i)}.team-${Math.floor(i / NAMESPACE)}.${MESH}.local`;
}

function servicesOf(i: number): string[] {
  return i % TWO_SERVICES === 3 ? [hostname(i), `canary.${hostname(i)}`] : [hostname(i)];
}

/** Whom each node calls: one or two later nodes of its namespace, or nodes of a shared one. */
function callsOf(nodes: number): Set<number>[] {
  const calls = Array.from({ length: nodes }, () => new Set<number>());
  const namespaces = Math.ceil(nodes / NAMESPACE);
  const firstShared = Math.floor(namespaces * SHARED);
  let left = Math.floor(nodes * 1.5);
  // Whoever finds nobody to call in one pass leaves his share to the others in the next ones.
  for (let n = 0; left > 0 && n < 8; n += 1) {
    for (let i = n % 2; i < nodes && left > 0; i += n === 0 ? 1 : 2) {
      const to = callee(i, n, firstShared, namespaces);
      const own = calls[i];
      if (to >= nodes || own === undefined || own.has(to)) continue;
      own.add(to);
      left -= 1;
    }
  }
  return calls;
}

/** The `n`th callee of node `i`; one that is not there where it has none. */
function callee(i: number, n: number, firstShared: number, namespaces: number): number {
  const namespace = Math.floor(i / NAMESPACE);
  const to = (i % NAMESPACE) + 1 + n + ((i * 5) % 4);
  if (to < NAMESPACE) return namespace * NAMESPACE + to;
  if (namespace >= firstShared) return Number.POSITIVE_INFINITY;
  const shared = firstShared + ((namespace * 7 + n) % (namespaces - firstShared));
  return shared * NAMESPACE + ((i * 7 + n) % NAMESPACE);
}

function placeOf(i: number, across: number): Point {
  const namespace = Math.floor(i / NAMESPACE);
  const within = i % NAMESPACE;
  return {
    x: (namespace % across) * PITCH.namespaceX + Math.floor(within / 5) * PITCH.x,
    y: Math.floor(namespace / across) * PITCH.namespaceY + (within % 5) * PITCH.y,
  };
}
