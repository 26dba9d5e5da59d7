import type { JsonObject } from "../../lib/json.ts";
import type { Design } from "../../model/design/design.ts";
import type { ReferenceGraph } from "../../model/graph/reference-graph.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command, Done, Refused } from "../command.ts";
import { mayConnect } from "../may-connect.ts";
import { defaultHostname } from "../node-spec.ts";
import { serviceNameOf } from "../service-name-of.ts";
import { providerName, withProvider } from "../service-provider.ts";
import { callsService, servicesTo } from "../services-to.ts";
import { listAt } from "../text-at.ts";
import { withBackend } from "../with-backend.ts";

export interface Connect {
  /** The virtual node that shall call. */
  readonly from: ResourceId;
  /** The virtual node or virtual service that shall be called. */
  readonly to: ResourceId;
  /** The answer to a question: the virtual service that the backend shall name. */
  readonly service?: string;
}

/** What only the user can decide. */
export type ConnectQuestion = {
  readonly ask:
    | { readonly kind: "which-service"; readonly services: readonly string[] }
    | { readonly kind: "no-hostname"; readonly suggestion: string; readonly setsHostname: boolean }
    | {
        readonly kind: "name-taken";
        readonly name: string;
        readonly provider: string;
        readonly suggestion: string;
      };
};

/**
 * Makes `to` a backend of `from` (docs/design/board.md, "Gestures"): through the one virtual service whose provider it is
 * or that reaches it through a router; where there are several it asks; where there is none it adds one,
 * named as the node is found, with the node as provider. One change.
 */
export const connect: Command<Connect, ConnectQuestion> = ({ design, graph }, args) => {
  const allowed = mayConnect(design, args.from, args.to);
  if (!allowed.ok) return { refused: allowed.reason };
  const to = refOf(args.to);
  if (to.kind === "virtualService")
    return addBackend(design, graph, args.from, args.to, new ChangeBuilder(design));

  const services = servicesTo(graph, args.to);
  const known = services.find((service) => callsService(design, graph, args.from, service));
  if (args.service === undefined && known !== undefined) return alreadyBackend(args.from, known);
  const chosen = services.find((service) => refOf(service).name === args.service);
  if (chosen !== undefined) return addBackend(design, graph, args.from, chosen, new ChangeBuilder(design));
  if (args.service !== undefined) return throughNewService(design, graph, args, args.service);
  const [only, ...others] = services;
  if (only !== undefined && others.length === 0) {
    return addBackend(design, graph, args.from, only, new ChangeBuilder(design));
  }
  if (only !== undefined) {
    return { ask: { kind: "which-service", services: services.map((service) => refOf(service).name) } };
  }
  const node = design.resources.get(args.to);
  if (node === undefined) return { refused: `${to.name} is not in the design.` };
  const name = serviceNameOf(node.spec);
  if (name !== undefined) return throughNewService(design, graph, args, name);
  const suggestion = defaultHostname(to.name, to.mesh);
  return { ask: { kind: "no-hostname", suggestion, setsHostname: hasListener(node.spec) } };
};

/** Adds the virtual service `name` with the node as provider, and the backend that names it. */
function throughNewService(
  design: Design,
  graph: ReferenceGraph,
  { from, to }: Connect,
  name: string,
): Done | Refused | ConnectQuestion {
  if (name.trim() === "") return { refused: "A virtual service needs a name." };
  const service = idOf(siblingRef(refOf(to), "virtualService", name.trim()));
  const existing = design.resources.get(service);
  const provider = providerName(design, graph, service);
  if (provider !== undefined) {
    const suggestion = freeServiceName(design, service);
    return { ask: { kind: "name-taken", name: name.trim(), provider, suggestion } };
  }
  const spec = withProvider(existing?.spec ?? {}, to);
  const builder = new ChangeBuilder(design).setResource(service, { ...existing, spec });
  const node = design.resources.get(to);
  if (node !== undefined && serviceNameOf(node.spec) === undefined && hasListener(node.spec)) {
    builder.setInSpec(to, "/serviceDiscovery", { dns: { hostname: name.trim() } });
  }
  return addBackend(design, graph, from, service, builder);
}

function addBackend(
  design: Design,
  graph: ReferenceGraph,
  caller: ResourceId,
  service: ResourceId,
  builder: ChangeBuilder,
): Done | Refused {
  if (callsService(design, graph, caller, service)) return alreadyBackend(caller, service);
  const [from, to] = [refOf(caller).name, refOf(service).name];
  builder.editSpec(caller, (spec) => withBackend(spec, to));
  return { change: builder.build(), label: `Let ${from} call ${to}`, message: `${from} may now call ${to}.` };
}

function alreadyBackend(caller: ResourceId, service: ResourceId): Refused {
  return {
    refused: `${refOf(service).name} is already a backend of ${refOf(caller).name}.`,
    select: [caller, service],
  };
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
