import { compareText } from "../lib/compare-text.ts";
import { jsonEqual } from "../lib/json-equal.ts";
import { eachSliced, finish, type Sliced } from "../lib/sliced.ts";
import { applyInPlace } from "../model/change/apply.ts";
import type { Change } from "../model/change/change.ts";
import { isEmptyChange } from "../model/change/is-empty.ts";
import { type Design, emptyDesign, type MutableDesign, type View } from "../model/design/design.ts";
import { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { touchedResources } from "../model/graph/touched-resources.ts";
import { mayBeTemplated } from "../model/holes/fill-id.ts";
import { fillName, type Values } from "../model/holes/fill-text.ts";
import { valuesOf } from "../model/holes/values-of.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../model/reference/ref.ts";
import { ALL_RESOURCES_VIEW } from "./all-resources-view.ts";
import type { Card, CardId } from "./card.ts";
import type { CardTexts } from "./card-texts.ts";
import type { Edge, EdgeBackend, EdgeId } from "./edge.ts";
import { hostnameOf } from "./hostname.ts";
import { portLabel } from "./listener-text.ts";
import type { SceneDelta } from "./scene-delta.ts";
import type { Extent, SceneView, Stale } from "./scene-view.ts";
import { SERVICES_VIEW } from "./services-view.ts";
import { SharedSuffix } from "./shared-suffix.ts";

const VIEW_OF: { readonly [V in View]: SceneView } = { services: SERVICES_VIEW, all: ALL_RESOURCES_VIEW };

/**
 * What one view of one mesh draws: cards and edges, as data. The design is filled with its chosen values. It follows changes of the design; an update
 * costs as much as the change and its neighbourhood are large (who names the resource, whom it names), but
 * for the rare one that changes the ending which most hostnames share: that one goes over all nodes.
 */
export class Scene {
  readonly view: View;
  /** Id of the mesh that is drawn. */
  readonly mesh: ResourceId;
  #graph: ReferenceGraph;
  readonly #draw: SceneView;
  readonly #cards = new Map<CardId, Card>();
  readonly #edges = new Map<EdgeId, Edge>();
  readonly #edgesFrom = new Map<CardId, readonly EdgeId[]>();
  /** Ids of the edges that start or end at a card. */
  readonly #edgesAt = new Map<CardId, Set<EdgeId>>();
  readonly #suffix = new SharedSuffix();
  /** What the texts of cards need beside the resources: the values and the task groups. */
  #beside: MutableDesign = emptyDesign();
  #values: Values = {};

  /** `mesh` is the id of the mesh's resource; it need not be defined. */
  constructor(design: Design, view: View, mesh: ResourceId) {
    this.view = view;
    this.mesh = mesh;
    this.#draw = VIEW_OF[view];
    this.#graph = new ReferenceGraph(emptyDesign());
    finish(this.#takeIn(design));
  }

  /** The scene of a design, made with pauses; the design must not change meanwhile. */
  static *making(design: Design, view: View, mesh: ResourceId): Sliced<Scene> {
    const scene = new Scene(emptyDesign(), view, mesh);
    yield* scene.#takeIn(design);
    return scene;
  }

  *#takeIn(design: Design): Sliced<void> {
    const { settings, valueSets, taskGroups } = design;
    this.#beside = {
      ...emptyDesign(),
      settings: new Map(settings),
      valueSets: new Map(valueSets),
      taskGroups: new Map(taskGroups),
    };
    this.#values = valuesOf(this.#beside);
    this.#graph = yield* ReferenceGraph.making(design);
    const stale: Stale = { cards: new Set(), edgesFrom: new Set() };
    yield* eachSliced(this.#graph.childrenOf(this.mesh), (id) => {
      this.#countHostname(id, "add");
      stale.cards.add(id);
      stale.edgesFrom.add(id);
      for (const { to } of this.#graph.outgoing(id)) stale.cards.add(idOf(to));
    });
    yield* this.#renew(stale, []);
  }

  get cards(): ReadonlyMap<CardId, Card> {
    return this.#cards;
  }

  get edges(): ReadonlyMap<EdgeId, Edge> {
    return this.#edges;
  }

  /** Ids of the edges that start or end at the card. */
  edgesAt(card: CardId): ReadonlySet<EdgeId> {
    return this.#edgesAt.get(card) ?? NONE;
  }

  /** The cards on which a resource is seen: its own, or those that carry its row or chip. Sorted. */
  cardsShowing(id: ResourceId): CardId[] {
    return this.#draw.cardsShowing(this.#graph, id).filter((card) => this.#cards.has(card));
  }

  /** All edges that a caller's backend runs along: selecting one of them lights up all. Sorted. */
  edgesOfBackend(caller: ResourceId, service: ResourceId): EdgeId[] {
    return this.#draw.edgesOfBackend(this.#graph, caller, service);
  }

  /** All backends that an edge stands for: deleting a `call` deletes these. Sorted by caller, then service. */
  backendsOf(edge: EdgeId): EdgeBackend[] {
    const found = this.#edges.get(edge);
    return found === undefined ? [] : this.#draw.backendsOf(this.#graph, found);
  }

  /** Follows a change of the design; says what is drawn differently now. */
  apply(change: Change): SceneDelta {
    return finish(this.following(change));
  }

  /** `apply` with pauses. */
  *following(change: Change): Sliced<SceneDelta> {
    const touched = [...touchedResources(change)].filter((id) => idOf(meshRef(refOf(id))) === this.mesh);
    const stale: Stale = { cards: new Set(), edgesFrom: new Set() };
    const extents = touched.map((id): [ResourceId, Extent] => [id, this.#extent(id, change)]);
    const suffix = this.#suffix.value;
    const mark = (by: "add" | "remove"): Sliced<void> =>
      eachSliced(extents, ([id, extent]) => {
        this.#countHostname(id, by);
        this.#draw.markStale(this.#graph, id, extent, stale);
      });
    yield* mark("remove");
    yield* this.#graph.following(change);
    yield* mark("add");
    this.#followBeside(change, stale);
    if (this.#suffix.value !== suffix) {
      for (const id of this.#graph.childrenOf(this.mesh, "virtualNode")) stale.cards.add(id);
    }
    return yield* this.#renew(stale, change.renamed ?? []);
  }

  /** Follows values and task groups: cards whose names or rows they change are drawn again. */
  #followBeside(change: Change, stale: Stale): void {
    const before = this.#values;
    // Positions, resources and origins are no part of it.
    const { resources: _resources, positions: _positions, origins: _origins, ...beside } = change;
    if (isEmptyChange(beside)) return;
    const { taskGroups } = beside;
    applyInPlace(this.#beside, beside);
    this.#values = valuesOf(this.#beside);
    for (const part of [taskGroups?.added, taskGroups?.updated, taskGroups?.removed]) {
      for (const id of Object.keys(part ?? {}))
        if (idOf(meshRef(refOf(id))) === this.mesh) stale.cards.add(id);
    }
    if (before === this.#values) return;
    const shown = new Set([...this.#graph.childrenOf(this.mesh), ...this.#cards.keys()]);
    for (const id of shown) {
      const { name } = refOf(id);
      if (!mayBeTemplated(id) || fillName(name, before) === fillName(name, this.#values)) continue;
      this.#draw.markStale(this.#graph, id, "all", stale);
      for (const { from } of this.#graph.incoming(id)) this.#draw.markStale(this.#graph, from, "all", stale);
    }
  }

  /** An update that leaves the edge label of a resource as it was is one inside. */
  #extent(id: ResourceId, change: Change): Extent {
    const updated = change.resources?.updated?.[id];
    const renamed = (change.renamed ?? []).some((pair) => pair.includes(id));
    if (updated === undefined || renamed || !this.#graph.has(id)) return "all";
    return portLabel(updated[0].spec) === portLabel(updated[1].spec) ? "inside" : "all";
  }

  #countHostname(id: ResourceId, by: "add" | "remove"): void {
    if (refOf(id).kind !== "virtualNode") return;
    const hostname = hostnameOf(this.#graph.specOf(id) ?? {});
    if (hostname !== "") this.#suffix[by](hostname);
  }

  *#renew(stale: Stale, renamed: readonly (readonly [ResourceId, ResourceId])[]): Sliced<SceneDelta> {
    const cards = new PartDraft();
    const edges = new PartDraft();
    const before = new Set(renamed.filter(([from]) => this.#cards.has(from)).map(([from]) => from));
    const texts: CardTexts = {
      suffix: this.#suffix.value,
      nameOf: (name) => fillName(name, this.#values),
      taskGroupsOf: (id) => this.#beside.taskGroups.get(id)?.groups ?? [],
    };
    yield* eachSliced(stale.cards, (id) => {
      const card = this.#draw.card(this.#graph, id, texts);
      cards.note(id, this.#cards.get(id), card);
      if (card === undefined) this.#cards.delete(id);
      else if (!jsonEqual(this.#cards.get(id), card)) this.#cards.set(id, card);
    });
    yield* eachSliced(stale.edgesFrom, (from) => this.#renewEdges(from, edges));
    return {
      cards: cards.sorted(),
      edges: edges.sorted(),
      renamed: renamed.filter(([from, to]) => before.has(from) && this.#cards.has(to)),
    };
  }

  #renewEdges(from: CardId, draft: PartDraft): void {
    const next = this.#draw.edgesFrom(this.#graph, from);
    const kept = new Set(next.map(({ id }) => id));
    for (const id of this.#edgesFrom.get(from) ?? []) {
      if (kept.has(id)) continue;
      const edge = this.#edges.get(id);
      draft.note(id, edge, undefined);
      this.#edges.delete(id);
      for (const end of [edge?.from, edge?.to]) this.#detach(end, id);
    }
    for (const edge of next) {
      draft.note(edge.id, this.#edges.get(edge.id), edge);
      if (!jsonEqual(this.#edges.get(edge.id), edge)) this.#edges.set(edge.id, edge);
      for (const end of [edge.from, edge.to]) this.#attach(end, edge.id);
    }
    if (next.length === 0) this.#edgesFrom.delete(from);
    else this.#edgesFrom.set(from, [...kept]);
  }

  #attach(card: CardId, edge: EdgeId): void {
    const at = this.#edgesAt.get(card);
    if (at === undefined) this.#edgesAt.set(card, new Set([edge]));
    else at.add(edge);
  }

  #detach(card: CardId | undefined, edge: EdgeId): void {
    if (card === undefined) return;
    const at = this.#edgesAt.get(card);
    at?.delete(edge);
    if (at?.size === 0) this.#edgesAt.delete(card);
  }
}

const NONE: ReadonlySet<EdgeId> = new Set();

/** One part of a delta while it is put together. */
class PartDraft {
  readonly #added: string[] = [];
  readonly #changed: string[] = [];
  readonly #removed: string[] = [];

  note(id: string, before: unknown, after: unknown): void {
    if (before === undefined && after !== undefined) this.#added.push(id);
    else if (before !== undefined && after === undefined) this.#removed.push(id);
    else if (!jsonEqual(before, after)) this.#changed.push(id);
  }

  sorted(): { added: string[]; changed: string[]; removed: string[] } {
    return {
      added: this.#added.sort(compareText),
      changed: this.#changed.sort(compareText),
      removed: this.#removed.sort(compareText),
    };
  }
}
