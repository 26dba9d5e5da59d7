import { idOf, type Ref, type ResourceId } from "../../model/reference/ref.ts";
import { keyPrefix } from "../key-prefix.ts";
import type { StoreReader } from "../store/store.ts";

/** Records fetched at a time. */
const PAGE = 200;

/**
 * The routes and gateway routes whose rules read the listeners of a node, router or gateway, or the provider of a
 * service: what stands in it, what targets it, and what comes to it through the services that it provides.
 */
export async function* dependentsOf(ref: Ref, reader: StoreReader): AsyncGenerator<ResourceId> {
  switch (ref.kind) {
    case "virtualNode":
      yield* referrers(reader, idOf(ref), "route");
      yield* gatewayRoutesThrough(reader, idOf(ref));
      return;
    case "virtualRouter":
      yield* children(reader, keyPrefix("route", ref));
      yield* gatewayRoutesThrough(reader, idOf(ref));
      return;
    case "virtualGateway":
      yield* children(reader, keyPrefix("gatewayRoute", ref));
      return;
    case "virtualService":
      yield* referrers(reader, idOf(ref), "gatewayRoute");
  }
}

/** The resources of a kind that name the one with that key. */
async function* referrers(
  reader: StoreReader,
  key: ResourceId,
  kind: Ref["kind"],
): AsyncGenerator<ResourceId> {
  for (let after: string | undefined; ; ) {
    const found = await reader.referrers(key, {
      kind,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    yield* found;
    after = found.at(-1);
    if (found.length < PAGE) return;
  }
}

async function* gatewayRoutesThrough(reader: StoreReader, provider: ResourceId): AsyncGenerator<ResourceId> {
  for await (const service of referrers(reader, provider, "virtualService"))
    yield* referrers(reader, service, "gatewayRoute");
}

async function* children(reader: StoreReader, prefix: string): AsyncGenerator<ResourceId> {
  for (let after: string | undefined; ; ) {
    const found = await reader.list({ prefix, limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (const { ref } of found) yield idOf(ref);
    const last = found.at(-1);
    if (last === undefined || found.length < PAGE) return;
    after = idOf(last.ref);
  }
}
