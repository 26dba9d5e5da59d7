import type { ImportFile } from "../../../e2e/pages/import-panel.ts";

const NODES = 60;

/** Sixty virtual nodes with names as people give them, each behind a service and called by the one before. */
export function largeMesh(): readonly ImportFile[] {
  return Array.from({ length: NODES }, (_, index) => [node(index), service(index)]).flat();
}

function node(index: number): ImportFile {
  const backends = [index * 2 + 1, index * 2 + 2].filter((callee) => callee < NODES);
  return file(`${nameOf(index)}-node.json`, {
    meshName: "commerce",
    virtualNodeName: nameOf(index),
    spec: {
      listeners: [
        {
          portMapping: { port: 8000 + index, protocol: index % 3 === 0 ? "grpc" : "http" },
        },
      ],
      serviceDiscovery: { dns: { hostname: hostOf(index) } },
      backends: backends.map((callee) => ({ virtualService: { virtualServiceName: hostOf(callee) } })),
    },
  });
}

function service(index: number): ImportFile {
  return file(`${nameOf(index)}-service.json`, {
    meshName: "commerce",
    virtualServiceName: hostOf(index),
    spec: { provider: { virtualNode: { virtualNodeName: nameOf(index) } } },
  });
}

function nameOf(index: number): string {
  return index % 7 === 0 ? `recommendation-engine-worker-${index}` : `service-${index}`;
}

function hostOf(index: number): string {
  return `${nameOf(index)}.commerce.svc.cluster.local`;
}

function file(name: string, value: unknown): ImportFile {
  return { name, content: JSON.stringify(value) };
}
