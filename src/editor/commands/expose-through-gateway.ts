import { listenerEnds, noneSpeaks, type Protocol } from "../../model/connections/protocols.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { expose } from "../connecting/expose.ts";
import { firstLabel, freeId } from "../connecting/free-name.ts";
import type { ServiceQuestion } from "../connecting/node-service.ts";
import { providingSpec } from "../connecting/provider-of-service.ts";

export interface ExposeThroughGateway {
  /** A virtual service, or a virtual node: then the service through which it is reached. */
  readonly item: ResourceId;
  /** Absent: the first gateway of the mesh that speaks as the provider does, or a new one where none does. */
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
  const behind = listenerEnds(providingSpec(builder, item) ?? {}).flatMap(({ protocol }) => protocol ?? []);
  const fits = (id: ResourceId): boolean => {
    const ends = listenerEnds(design.resources.get(id)?.spec ?? {});
    return ends.some(({ protocol }) => protocol === undefined || canCarry(protocol, behind));
  };
  const found = gateway ?? graph.childrenOf(idOf(meshRef(ref)), "virtualGateway").find(fits);
  return expose(context, builder, found ?? newGateway(builder, item, behind), item, rest);
};

/** No gateway listens with TCP: one of HTTP leads to a TCP listener as well as another. */
function canCarry(protocol: Protocol, behind: readonly Protocol[]): boolean {
  return behind.length === 0 || behind.includes("tcp") || !noneSpeaks(protocol, behind);
}

/** A gateway that listens in the protocol of what it leads to; TCP has no gateways: then http. */
function newGateway(builder: ChangeBuilder, item: ResourceId, behind: readonly Protocol[]): ResourceId {
  const protocol = behind.find((each) => each !== "tcp") ?? "http";
  const id = freeId(builder, refOf(item), "virtualGateway", `${firstLabel(refOf(item).name)}-gateway`);
  builder.setResource(id, { spec: { listeners: [{ portMapping: { port: 8080, protocol } }] } });
  return id;
}
