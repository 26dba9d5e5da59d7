import type { JsonObject } from "../../lib/json.ts";
import type { Design } from "../../model/design/design.ts";
import type { ReferenceGraph } from "../../model/graph/reference-graph.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import type { ChangeBuilder } from "../change-builder.ts";
import { defaultHostname } from "../node-spec.ts";
import { serviceNameOf } from "../service-name-of.ts";
import { providerName, withProvider } from "../service-provider.ts";
import { servicesTo } from "../services-to.ts";
import { listAt } from "../text-at.ts";

/** What only the user can decide about the service through which a node is reached. */
export type ServiceQuestion =
  | { readonly kind: "which-service"; readonly services: readonly string[] }
  | { readonly kind: "no-hostname"; readonly suggestion: string; readonly setsHostname: boolean }
  | {
      readonly kind: "name-taken";
      readonly name: string;
      readonly provider: string;
      readonly suggestion: string;
    };

export type FoundService =
  | { readonly service: ResourceId }
  | { readonly refused: string }
  | { readonly ask: ServiceQuestion };

/**
 * The virtual service through which a node is reached (docs/design/board.md, "Gestures"): the one whose provider
 * it is or that reaches it through a router; where there are several it asks; where there is none it adds one to
 * the change, named as the node is found, with the node as provider. `chosen` is the answer to a question.
 */
export function serviceOfNode(
  design: Design,
  graph: ReferenceGraph,
  builder: ChangeBuilder,
  node: ResourceId,
  chosen?: string,
): FoundService {
  const services = servicesTo(graph, node);
  const named = services.find((service) => refOf(service).name === chosen);
  if (named !== undefined) return { service: named };
  if (chosen !== undefined) return newService(design, graph, builder, node, chosen);
  const [only, ...others] = services;
  if (only !== undefined && others.length === 0) return { service: only };
  if (only !== undefined) {
    return { ask: { kind: "which-service", services: services.map((service) => refOf(service).name) } };
  }
  const resource = design.resources.get(node);
  const { name, mesh } = refOf(node);
  if (resource === undefined) return { refused: `${name} is not in the design.` };
  const found = serviceNameOf(resource.spec);
  if (found !== undefined) return newService(design, graph, builder, node, found);
  const suggestion = defaultHostname(name, mesh);
  return { ask: { kind: "no-hostname", suggestion, setsHostname: hasListener(resource.spec) } };
}

/** Adds the virtual service of that name with the node as provider. */
function newService(
  design: Design,
  graph: ReferenceGraph,
  builder: ChangeBuilder,
  node: ResourceId,
  name: string,
): FoundService {
  if (name.trim() === "") return { refused: "A virtual service needs a name." };
  const service = idOf(siblingRef(refOf(node), "virtualService", name.trim()));
  const provider = providerName(design, graph, service);
  if (provider !== undefined) {
    const suggestion = freeServiceName(design, service);
    return { ask: { kind: "name-taken", name: name.trim(), provider, suggestion } };
  }
  const existing = design.resources.get(service);
  builder.setResource(service, { ...existing, spec: withProvider(existing?.spec ?? {}, node) });
  const spec = design.resources.get(node)?.spec;
  if (spec !== undefined && serviceNameOf(spec) === undefined && hasListener(spec)) {
    builder.setInSpec(node, "/serviceDiscovery", { dns: { hostname: name.trim() } });
  }
  return { service };
}

/**
 * The service refused discovery without a listener: "Service Discovery can't be set without a listener."
 * (BadRequestException, reported in hashicorp/terraform-provider-aws#13337).
 */
function hasListener(spec: JsonObject): boolean {
  return listAt(spec, "listeners").length > 0;
}

/** A service name near the wanted one that the design does not use: its first label counts on. */
function freeServiceName(design: Design, service: ResourceId): string {
  const ref = refOf(service);
  const [label = "", ...rest] = ref.name.split(".");
  for (let n = 2; ; n += 1) {
    const name = [`${label}-${n}`, ...rest].join(".");
    if (!design.resources.has(idOf({ ...ref, name }))) return name;
  }
}
