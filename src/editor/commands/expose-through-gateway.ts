import { listenerEnds } from "../../model/connections/protocols.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command, CommandContext } from "../command.ts";
import { expose } from "../connecting/expose.ts";
import { firstLabel, freeId } from "../connecting/free-name.ts";
import type { ServiceQuestion } from "../connecting/node-service.ts";

export interface ExposeThroughGateway {
  /** A virtual service, or a virtual node: then the service through which it is reached. */
  readonly item: ResourceId;
  /** Absent: the first gateway of the mesh, or a new one where it has none. */
  readonly gateway?: ResourceId;
  /** The path that requests start with (http, http2); absent: `/`. */
  readonly prefix?: string;
  /** The answer to a question. */
  readonly service?: string;
}

/** Lets requests from outside the mesh reach a service: a gateway route, and a gateway where the mesh has none. One change. */
export const exposeThroughGateway: Command<ExposeThroughGateway, { readonly ask: ServiceQuestion }> = (
  context,
  { item, gateway, ...rest },
) => {
  const { design, graph } = context;
  const ref = refOf(item);
  if (!design.resources.has(item)) {
    return { refused: `${ref.name} is not defined in this mesh: define it first.` };
  }
  if (ref.kind !== "virtualNode" && ref.kind !== "virtualService") {
    return { refused: "A gateway leads to virtual services, or to a virtual node through its service." };
  }
  const builder = new ChangeBuilder(design);
  const at =
    gateway ??
    graph.childrenOf(idOf(meshRef(ref)), "virtualGateway")[0] ??
    newGateway(context, builder, item);
  return expose(context, builder, at, item, rest);
};

/** A gateway that listens in the protocol of what it leads to; TCP has no gateways: then http. */
function newGateway({ design }: CommandContext, builder: ChangeBuilder, item: ResourceId): ResourceId {
  const [listener] = listenerEnds(design.resources.get(item)?.spec ?? {});
  const protocol =
    listener?.protocol === undefined || listener.protocol === "tcp" ? "http" : listener.protocol;
  const id = freeId(builder, refOf(item), "virtualGateway", `${firstLabel(refOf(item).name)}-gateway`);
  builder.setResource(id, { spec: { listeners: [{ portMapping: { port: 8080, protocol } }] } });
  return id;
}
