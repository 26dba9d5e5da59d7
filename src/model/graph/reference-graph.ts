import { compareText } from "../../lib/compare-text.ts";
import type { JsonObject } from "../../lib/json.ts";
import { eachSliced, finish, type Sliced } from "../../lib/sliced.ts";
import type { Change } from "../change/change.ts";
import { type Design, emptyDesign } from "../design/design.ts";
import { KINDS, type Kind } from "../kinds/kind.ts";
import { kindDefinition } from "../kinds/registry.ts";
import { idOf, meshRef, type ResourceId, refOf, siblingRef } from "../reference/ref.ts";
import type { Reference } from "../reference/reference.ts";
import { referencesOf } from "../reference/references-of.ts";

/** One place in a spec that names the resource asked about. */
export interface IncomingReference {
  readonly from: ResourceId;
  readonly reference: Reference;
}

interface Entry {
  readonly spec: JsonObject;
  readonly references: readonly Reference[];
  /** Ids of what `references` name, each once. */
  readonly targets: ReadonlySet<ResourceId>;
}

/**
 * Who names whom in a design, and what lives in what, kept up to date by changes. Names that nobody defines
 * are found too. An update costs as much as the change is large; answers come in an order that does not
 * depend on the order of records or on history.
 */
export class ReferenceGraph {
  readonly #entries = new Map<ResourceId, Entry>();
  /** By id of the named: the ids of those that name it. */
  readonly #naming = new Map<ResourceId, Set<ResourceId>>();
  /** By id of mesh, router or gateway, then by kind. */
  readonly #children = new Map<ResourceId, Map<Kind, Set<ResourceId>>>();

  constructor(design: Design) {
    finish(this.#takeIn(design));
  }

  /** The graph of a design, made with pauses. */
  static *making(design: Design): Sliced<ReferenceGraph> {
    const graph = new ReferenceGraph(emptyDesign());
    yield* graph.#takeIn(design);
    return graph;
  }

  /** True for a resource that the design defines. */
  has(id: ResourceId): boolean {
    return this.#entries.has(id);
  }

  /** The spec of a resource; undefined where nobody defines it. */
  specOf(id: ResourceId): JsonObject | undefined {
    return this.#entries.get(id)?.spec;
  }

  /** All references that the resource's spec holds, in the order of the spec. */
  outgoing(id: ResourceId): readonly Reference[] {
    return this.#entries.get(id)?.references ?? [];
  }

  /** All places that name the resource, defined or not: sorted by the id of who names it, then as in its spec. */
  incoming(id: ResourceId): IncomingReference[] {
    const from = [...(this.#naming.get(id) ?? [])].sort(compareText);
    return from.flatMap((namer) =>
      this.outgoing(namer)
        .filter(({ to }) => idOf(to) === id)
        .map((reference) => ({ from: namer, reference })),
    );
  }

  /** True where at least one resource names this one. */
  isNamed(id: ResourceId): boolean {
    return this.#naming.has(id);
  }

  /**
   * Ids of the routes of a router, the gateway routes of a gateway, or the resources of a mesh (of one kind,
   * if given; routes and gateway routes count as the mesh's too), sorted; also where the parent itself is not
   * defined.
   */
  childrenOf(parent: ResourceId, kind?: Kind): ResourceId[] {
    const byKind = this.#children.get(parent);
    if (byKind === undefined) return [];
    const kinds = kind === undefined ? KINDS : [kind];
    return kinds.flatMap((each) => [...(byKind.get(each) ?? [])]).sort(compareText);
  }

  #takeIn({ resources }: Design): Sliced<void> {
    return eachSliced(resources, ([id, { spec }]) => this.#insert(id, spec));
  }

  /** Follows a change of the design that the graph was built from. */
  apply(change: Change): void {
    finish(this.following(change));
  }

  /** `apply` with pauses. */
  *following(change: Change): Sliced<void> {
    const part = change.resources ?? {};
    const renamed = change.renamed ?? [];
    yield* eachSliced(Object.keys(part.removed ?? {}), (id) => this.#remove(id));
    const moving = renamed.map(([from, to]) => [to, this.specOf(from)] as const);
    for (const [from] of renamed) this.#remove(from);
    for (const [to, spec] of moving) if (spec !== undefined) this.#replace(to, spec);
    yield* eachSliced(Object.entries(part.updated ?? {}), ([id, [, to]]) => this.#replace(id, to.spec));
    yield* eachSliced(Object.entries(part.added ?? {}), ([id, { spec }]) => this.#replace(id, spec));
  }

  /** An edit that leaves the references alone touches one entry: the large sets of a mesh stay as they are. */
  #replace(id: ResourceId, spec: JsonObject): void {
    const before = this.#entries.get(id);
    if (before?.spec === spec) return;
    if (before === undefined) {
      this.#insert(id, spec);
      return;
    }
    const references = referencesOf(refOf(id), spec);
    if (sameReferences(references, before.references)) {
      this.#entries.set(id, { ...before, spec });
      return;
    }
    const targets = targetsOf(references);
    for (const target of before.targets) if (!targets.has(target)) this.#unname(target, id);
    for (const target of targets) if (!before.targets.has(target)) this.#name(target, id);
    this.#entries.set(id, { spec, references, targets });
  }

  #insert(id: ResourceId, spec: JsonObject): void {
    const references = referencesOf(refOf(id), spec);
    const targets = targetsOf(references);
    this.#entries.set(id, { spec, references, targets });
    for (const target of targets) this.#name(target, id);
    const { kind } = refOf(id);
    for (const parent of parentsOf(id)) {
      const byKind = this.#children.get(parent) ?? new Map<Kind, Set<ResourceId>>();
      this.#children.set(parent, byKind);
      byKind.set(kind, (byKind.get(kind) ?? new Set()).add(id));
    }
  }

  #name(target: ResourceId, by: ResourceId): void {
    const naming = this.#naming.get(target);
    if (naming === undefined) this.#naming.set(target, new Set([by]));
    else naming.add(by);
  }

  #unname(target: ResourceId, by: ResourceId): void {
    const naming = this.#naming.get(target);
    naming?.delete(by);
    if (naming?.size === 0) this.#naming.delete(target);
  }

  #remove(id: ResourceId): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    for (const target of entry.targets) this.#unname(target, id);
    for (const parent of parentsOf(id)) this.#children.get(parent)?.get(refOf(id).kind)?.delete(id);
  }
}

function targetsOf(references: readonly Reference[]): Set<ResourceId> {
  return new Set(references.map(({ to }) => idOf(to)));
}

function sameReferences(a: readonly Reference[], b: readonly Reference[]): boolean {
  return (
    a.length === b.length &&
    a.every((reference, i) => {
      const other = b[i];
      return (
        other !== undefined &&
        reference.pointer === other.pointer &&
        reference.role === other.role &&
        idOf(reference.to) === idOf(other.to)
      );
    })
  );
}

/** Ids of what the resource lives in: its mesh, and the router or gateway of a route. A mesh lives in nothing. */
function parentsOf(id: ResourceId): ResourceId[] {
  const ref = refOf(id);
  if (ref.kind === "mesh") return [];
  const mesh = idOf(meshRef(ref));
  const parentKind = kindDefinition(ref.kind).parent?.kind;
  if (parentKind === undefined || ref.parent === undefined) return [mesh];
  return [mesh, idOf(siblingRef(ref, parentKind, ref.parent))];
}
