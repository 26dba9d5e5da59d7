import type { JsonObject } from "../../lib/json.ts";
import { type Design, emptyDesign } from "../../model/design/design.ts";
import type { Resource } from "../../model/design/resource.ts";

/** A design of these specs by id; `tags` by id where there are some. */
export function smallDesign(
  specs: Readonly<Record<string, JsonObject>>,
  tags: Readonly<Record<string, Resource["tags"]>> = {},
): Design {
  const design = emptyDesign();
  for (const [id, spec] of Object.entries(specs)) {
    const own = tags[id];
    design.resources.set(id, own === undefined ? { spec } : { spec, tags: own });
  }
  return design;
}

/** The spec of a node or router that listens to these: `["8080 http"]`. */
export function listening(...listeners: readonly string[]): JsonObject {
  return {
    listeners: listeners.map((text) => {
      const [port, protocol = "http"] = text.split(" ");
      return { portMapping: { port: Number(port), protocol } };
    }),
  };
}

/** The spec of a route of that protocol to one node, on that port of the router where one is given. */
export function routeTo(node: string, protocol: "http" | "tcp", port?: number): JsonObject {
  const action = { weightedTargets: [{ virtualNode: node, weight: 1 }] };
  const match: JsonObject = port === undefined ? {} : { port };
  return protocol === "tcp"
    ? { tcpRoute: { action, match } }
    : { httpRoute: { action, match: { ...match, prefix: "/" } } };
}
