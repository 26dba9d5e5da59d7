import { idOf, type Ref, type ResourceId } from "../../model/reference/ref.ts";
import { keyPrefix } from "../key-prefix.ts";
import type { StoreWriter } from "../store/store.ts";

/** Records fetched at a time. */
const PAGE = 200;

/**
 * The routes and gateway routes whose rules read the listeners of a node, router or gateway, or the provider of a
 * service: what stands in it, what targets it, and what comes to it through the services that it provides.
 */
export async function* dependentsOf(ref: Ref, writer: StoreWriter): AsyncGenerator<ResourceId> {
  switch (ref.kind) {
    case "virtualNode":
      yield* referrers(writer, idOf(ref), "route");
      yield* gatewayRoutesThrough(writer, idOf(ref));
      return;
    case "virtualRouter":
      yield* children(writer, keyPrefix("route", ref));
      yield* gatewayRoutesThrough(writer, idOf(ref));
      return;
    case "virtualGateway":
      yield* children(writer, keyPrefix("gatewayRoute", ref));
      return;
    case "virtualService":
      yield* referrers(writer, idOf(ref), "gatewayRoute");
  }
}

/** The resources of a kind that name the one with that key. */
async function* referrers(
  writer: StoreWriter,
  key: ResourceId,
  kind: Ref["kind"],
): AsyncGenerator<ResourceId> {
  for (let after: string | undefined; ; ) {
    const found = await writer.referrers(key, {
      kind,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    yield* found;
    after = found.at(-1);
    if (found.length < PAGE) return;
  }
}

async function* gatewayRoutesThrough(writer: StoreWriter, provider: ResourceId): AsyncGenerator<ResourceId> {
  for await (const service of referrers(writer, provider, "virtualService"))
    yield* referrers(writer, service, "gatewayRoute");
}

async function* children(writer: StoreWriter, prefix: string): AsyncGenerator<ResourceId> {
  for (let after: string | undefined; ; ) {
    const found = await writer.rows({ prefix, limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (const { key } of found) yield key;
    const last = found.at(-1);
    if (last === undefined || found.length < PAGE) return;
    after = last.key;
  }
}
