import { readFile } from "node:fs/promises";
import type { ComparedFile } from "../pages/compare.ts";

interface KeptResource {
  readonly virtualNodeName?: string;
  readonly routeName?: string;
  readonly spec: {
    readonly backends?: unknown[];
    readonly httpRoute?: { readonly action: { readonly weightedTargets: { weight: number }[] } };
    readonly listeners?: { readonly portMapping: { port: number } }[];
  };
}

/** The shop as it was: the canary at 1 %, another port of the catalog, one more node, which calls the cart. */
export async function shopBefore(): Promise<ComparedFile> {
  const file = await readFile(new URL("../../examples/shop.mesh.json", import.meta.url), "utf8");
  const design = JSON.parse(file) as { resources: KeptResource[] };
  for (const { routeName, virtualNodeName, spec } of design.resources) {
    const [first, second] = spec.httpRoute?.action.weightedTargets ?? [];
    if (routeName === "canary" && first !== undefined && second !== undefined) {
      first.weight = 99;
      second.weight = 1;
    }
    const [listener] = spec.listeners ?? [];
    if (virtualNodeName === "catalog" && listener !== undefined) listener.portMapping.port = 9999;
  }
  const legacy = {
    kind: "virtualNode",
    meshName: "shop",
    virtualNodeName: "legacy",
    spec: {
      backends: [{ virtualService: { virtualServiceName: "cart.shop.local" } }],
      listeners: [{ portMapping: { port: 8080, protocol: "http" } }],
      serviceDiscovery: { dns: { hostname: "legacy.shop.local" } },
    },
  };
  return {
    name: "main.mesh.json",
    text: JSON.stringify({ ...design, resources: [...design.resources, legacy] }),
  };
}
