import { compareText } from "../lib/compare-text.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { emptyDesign } from "../model/design/design.ts";
import type { Resource } from "../model/design/resource.ts";
import { KINDS } from "../model/kinds/kind.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { idOf, type Ref, type ResourceId, siblingRef } from "../model/reference/ref.ts";
import { callBounded } from "./call-bounded.ts";
import type { ApiClient } from "./client.ts";
import { describeResource } from "./describe-resource.ts";
import type { Observed } from "./observed.ts";
import { namesFor } from "./operation-input.ts";
import { readList, unexpected } from "./read-list.ts";
import type { MeshName, ReadFailure, ReadOptions, TargetReading } from "./target-reading.ts";

/** Kinds that stand directly in a mesh, and those that stand in one of them. */
const IN_MESH = KINDS.filter((kind) => kind !== "mesh" && kindDefinition(kind).parent === undefined);
const IN_PARENT = KINDS.filter((kind) => kindDefinition(kind).parent !== undefined);

/**
 * Reads the meshes of these names, with all that is in them, their tags and what the target says of them.
 * A mesh that is not there is named in `absent`; every other failure fails the reading as a whole, so that
 * a plan never takes what could not be read for what is not there. What disappears between the list and
 * its description counts as absent.
 */
export async function readTarget(
  client: ApiClient,
  meshes: readonly MeshName[],
  options: ReadOptions = {},
): Promise<Result<TargetReading, ReadFailure>> {
  const reader = new Reader(client, options);
  const asked = meshes.map(({ name, owner }): Ref => {
    return { kind: "mesh", mesh: name, ...(owner === undefined ? {} : { owner }), name };
  });
  await reader.describeAll(asked);
  const found = asked.filter((ref) => reader.design.resources.has(idOf(ref)));
  const inMesh = await reader.listAll(found.flatMap((mesh) => IN_MESH.map((kind) => ({ kind, of: mesh }))));
  const inParent = await reader.listAll(
    IN_PARENT.flatMap((kind) => {
      const parent = kindDefinition(kind).parent?.kind;
      return inMesh.filter((ref) => ref.kind === parent).map((of) => ({ kind, of }));
    }),
  );
  await reader.describeAll([...inMesh, ...inParent]);
  if (reader.failure !== undefined) return err(reader.failure);
  const absent = asked.filter((ref) => !found.includes(ref)).map(idOf);
  return ok({ design: reader.design, observed: reader.observed, absent: absent.sort(compareText) });
}

interface Listing {
  readonly kind: Ref["kind"];
  /** The mesh or parent to list in. */
  readonly of: Ref;
}

class Reader {
  readonly design = emptyDesign();
  readonly observed = new Map<ResourceId, Observed>();
  failure: ReadFailure | undefined;

  private readonly client: ApiClient;
  private readonly options: ReadOptions;

  constructor(client: ApiClient, options: ReadOptions) {
    this.client = client;
    this.options = options;
  }

  /** The resources that these lists name, by id. Nothing once the reading has failed. */
  async listAll(listings: readonly Listing[]): Promise<Ref[]> {
    const refs = new Map<ResourceId, Ref>();
    await this.each(listings, async ({ kind, of }) => {
      const { nameMember, listMember, operations } = kindDefinition(kind);
      const parent = of.kind === "mesh" ? undefined : of.name;
      const named = namesFor(operations.list, siblingRef(of, kind, "", parent));
      const { [nameMember]: _own, ...input } = named;
      const { client, options } = this;
      const rows = await readList(client, operations.list, input, listMember, idOf(of), options.signal);
      // The parent went away after it was listed: so did what was in it.
      if (!rows.ok) return parent !== undefined && isNotFound(rows.error) ? undefined : rows.error;
      for (const row of rows.value) {
        const name = row[nameMember];
        if (typeof name !== "string") {
          return unexpected(operations.list, idOf(of), `a row has no ${nameMember}`);
        }
        const ref = siblingRef(of, kind, name, parent);
        refs.set(idOf(ref), ref);
      }
      return undefined;
    });
    return [...refs].sort(([a], [b]) => compareText(a, b)).map(([, ref]) => ref);
  }

  async describeAll(refs: readonly Ref[]): Promise<void> {
    const found = new Map<ResourceId, { resource: Resource; observed: Observed }>();
    await this.each(refs, async (ref) => {
      const described = await describeResource(this.client, ref, this.options);
      if (!described.ok) return isNotFound(described.error) ? undefined : described.error;
      found.set(idOf(ref), described.value);
      return undefined;
    });
    for (const ref of refs) {
      const id = idOf(ref);
      const entry = found.get(id);
      if (entry === undefined) continue;
      this.design.resources.set(id, entry.resource);
      this.observed.set(id, entry.observed);
    }
  }

  /** Runs `task` for each item until one gives a failure; the first failure stays. */
  private async each<T>(
    items: readonly T[],
    task: (item: T) => Promise<ReadFailure | undefined>,
  ): Promise<void> {
    if (this.failure !== undefined) return;
    await callBounded(items, this.options.concurrency ?? 6, async (item) => {
      const failure = await task(item);
      if (failure !== undefined) this.failure ??= failure;
      return failure === undefined;
    });
  }
}

function isNotFound(failure: ReadFailure): boolean {
  return failure.error.code === "NotFoundException";
}
