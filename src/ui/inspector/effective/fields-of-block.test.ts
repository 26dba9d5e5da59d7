import { expect, it } from "vitest";
import type { Json, JsonObject } from "../../../lib/json.ts";
import { valueAt } from "../../../lib/json-pointer.ts";
import { emptyDesign } from "../../../model/design/design.ts";
import { ReferenceGraph } from "../../../model/graph/reference-graph.ts";
import { refOf } from "../../../model/reference/ref.ts";
import { effectiveOf } from "../../../traffic/effective-of.ts";
import type { FormNode, StructureControl } from "../form/form-node.ts";
import { formOf } from "../form/form-of.ts";
import { pointerOf } from "../form/trail.ts";
import { fieldsOfBlock } from "./fields-of-block.ts";

/** How often each empty field is shown in the form of a resource, with everything open that is open at first. */
function shownIn(id: string, spec: JsonObject): readonly (readonly [string, number])[] {
  const design = emptyDesign();
  design.resources.set(id, { spec });
  const fields = effectiveOf(new ReferenceGraph(design), id).filter(({ decidedBy }) => decidedBy !== "own");
  const counts = new Map(fields.map(({ pointer }) => [pointer, 0]));
  const resource: Json = { spec };
  const block = (structure: StructureControl, base: string): void => {
    const value = valueAt(resource, base);
    const isOpen = (node: FormNode): boolean => node.required || node.open;
    for (const { pointer } of fieldsOfBlock(fields, structure.children, base, value, isOpen)) {
      counts.set(pointer, (counts.get(pointer) ?? 0) + 1);
    }
    for (const node of structure.children) if (isOpen(node) || isSet(node, value)) inside(node, base);
  };
  const isSet = (node: FormNode, value: Json | undefined): boolean =>
    node.steps[0] !== undefined && valueAt(value, `/${node.steps[0]}`) !== undefined;
  const inside = (node: FormNode, base: string): void => {
    const { control } = node;
    const at = pointerOf(node, base);
    const value = valueAt(resource, at);
    if (control.type === "structure" && (control.present !== "page" || value !== undefined))
      block(control, at);
    if (control.type === "choice") {
      for (const branch of control.branches) {
        if (valueAt(resource, pointerOf(branch.node, at)) !== undefined) inside(branch.node, at);
      }
    }
    if (control.type === "list" && Array.isArray(value)) {
      for (const index of value.keys()) inside(control.item, `${at}/${index}`);
    }
  };
  const root = formOf(refOf(id).kind).control;
  if (root.type === "structure") block(root, "/spec");
  return [...counts];
}

it.each<[string, JsonObject]>([
  ["mesh/m", {}],
  ["virtualNode/m/a", {}],
  [
    "virtualNode/m/b",
    {
      listeners: [
        {
          portMapping: { port: 1, protocol: "http" },
          timeout: { http: {} },
          connectionPool: { http: { maxConnections: 1 } },
          tls: { mode: "STRICT", certificate: {} },
        },
      ],
      serviceDiscovery: { dns: { hostname: "b" } },
      logging: { accessLog: { file: { path: "/dev/stdout" } } },
    },
  ],
  ["virtualGateway/m/g", { listeners: [{ portMapping: { port: 1, protocol: "http" } }] }],
  ["virtualService/m/s", {}],
  ["route/m/r/x", { httpRoute: { match: {}, action: { weightedTargets: [] } } }],
  ["route/m/r/y", { grpcRoute: { match: {}, action: { weightedTargets: [] } } }],
  ["route/m/r/z", { tcpRoute: { action: { weightedTargets: [] } } }],
  ["gatewayRoute/m/g/x", { httpRoute: { match: { prefix: "/" }, action: { target: {} } } }],
  ["gatewayRoute/m/g/y", { grpcRoute: { match: {}, action: { target: {} } } }],
])("every empty field of %s is shown once", (id, spec) => {
  const shown = shownIn(id, spec);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter(([, count]) => count !== 1)).toEqual([]);
});
