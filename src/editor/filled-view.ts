import { compareText } from "../lib/compare-text.ts";
import type { JsonObject } from "../lib/json.ts";
import { jsonEqual } from "../lib/json-equal.ts";
import { applyInPlace } from "../model/change/apply.ts";
import type { Change } from "../model/change/change.ts";
import { RecordsDraft } from "../model/change/records-draft.ts";
import { type Design, emptyDesign } from "../model/design/design.ts";
import type { Resource } from "../model/design/resource.ts";
import { touchedResources } from "../model/graph/touched-resources.ts";
import { fillId, mayBeTemplated } from "../model/holes/fill-id.ts";
import { fillResource, fillSpec } from "../model/holes/fill-resource.ts";
import type { Values } from "../model/holes/fill-text.ts";
import type { HoleIndex } from "../model/holes/hole-index.ts";
import { valuesOf } from "../model/holes/values-of.ts";
import { type ResourceId, refOf } from "../model/reference/ref.ts";
import { filledTargets, type KnownResources, withWrittenNames } from "./filled-references.ts";
import { IdSets } from "./id-sets.ts";

type ChangeListener = (change: Change) => void;

/**
 * The design as it is with the values of the chosen set: what checks judge and the board shows. Its ids are
 * those of the design that is edited, so what is selected here can be edited there. Records without holes are
 * the same objects; without values it costs nothing but its index. Follows changes, and emits changes.
 */
export class FilledView {
  /** The filled design: the same object at all times. */
  readonly design: Design;
  readonly #source: Design;
  readonly #holes: HoleIndex;
  readonly #resources = new Map<ResourceId, Resource>();
  readonly #listeners = new Set<ChangeListener>();
  /** Resources that differ from what is written. */
  readonly #different = new Set<ResourceId>();
  /** With values only: the ids of resources with variables in their names, as filled; and those by it. */
  readonly #filledIds = new Map<ResourceId, ResourceId>();
  readonly #byFilledId = new IdSets();
  /** With values only: by id that a reference comes to, who refers to it. */
  readonly #namers = new IdSets();
  readonly #targets = new Map<ResourceId, ReadonlySet<ResourceId>>();
  #values: Values;

  /** `source` is the live design and `holes` its index; both have followed a change before this does. */
  constructor(source: Design, holes: HoleIndex) {
    this.#source = source;
    this.#holes = holes;
    this.design = { ...source, resources: this.#resources };
    for (const [id, resource] of source.resources) this.#resources.set(id, resource);
    this.#values = valuesOf(source);
    if (this.#isActive) {
      this.#index();
      for (const [id, resource] of source.resources) this.#put(id, this.#filled(id, resource));
    }
  }

  /** The values of the chosen set. */
  get values(): Values {
    return this.#values;
  }

  /** Calls `listener` with each change of the filled design that is told; returns how to stop that. */
  subscribe(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells those who listen of a change that `apply` returned. */
  tell(change: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
  }

  /** Follows a change that the source has followed already. Returns the change of the filled design. */
  apply(change: Change): Change {
    const before = this.#values;
    const wasActive = this.#isActive;
    if (change.settings !== undefined || change.valueSets !== undefined)
      this.#values = valuesOf(this.#source);
    if (!wasActive && !this.#isActive) {
      applyInPlace({ ...emptyDesign(), resources: this.#resources }, { ...change });
      return change;
    }
    const touched = touchedResources(change);
    const stale = this.#stale(touched, before, wasActive);
    return { ...change, ...this.#renew(change, touched, stale) };
  }

  get #isActive(): boolean {
    return Object.keys(this.#values).length > 0;
  }

  /** The resources that are filled otherwise now, beside those that were touched. */
  #stale(touched: ReadonlySet<ResourceId>, before: Values, wasActive: boolean): Set<ResourceId> {
    if (!this.#isActive) {
      const stale = new Set(this.#different);
      this.#forget();
      return stale;
    }
    const stale = new Set<ResourceId>();
    for (const variable of changedVariables(before, this.#values)) {
      for (const id of this.#holes.resourcesWith(variable)) stale.add(id);
    }
    if (wasActive) this.#reindex(touched, stale);
    else {
      this.#index();
      for (const filled of this.#filledIds.values()) this.#addNamers(filled, stale);
    }
    return stale;
  }

  /** Follows names and references; what leads elsewhere now is added to `stale`. */
  #reindex(touched: ReadonlySet<ResourceId>, stale: Set<ResourceId>): void {
    const changed = [...touched, ...stale];
    for (const id of changed) {
      this.#addNamers(this.#filledIds.get(id) ?? id, stale);
      this.#name(id);
      this.#addNamers(this.#filledIds.get(id) ?? id, stale);
    }
    for (const id of changed) this.#refer(id);
  }

  #addNamers(filled: ResourceId, to: Set<ResourceId>): void {
    for (const namer of this.#namers.at(filled)) to.add(namer);
  }

  #forget(): void {
    this.#filledIds.clear();
    this.#byFilledId.clear();
    this.#namers.clear();
    this.#targets.clear();
  }

  /** Fills anew what was touched or is stale; the change of `resources` that this is. */
  #renew(
    change: Change,
    touched: ReadonlySet<ResourceId>,
    stale: ReadonlySet<ResourceId>,
  ): Pick<Change, "resources"> {
    const draft = new RecordsDraft<Resource>();
    for (const id of Object.keys(change.resources?.removed ?? {})) {
      const record = this.#resources.get(id);
      if (record !== undefined) draft.removed.set(id, record);
      this.#drop(id);
    }
    this.#move(change.renamed ?? []);
    const added = change.resources?.added ?? {};
    for (const id of new Set([...touched, ...stale])) {
      const written = this.#source.resources.get(id);
      if (written === undefined) continue;
      const record = this.#resources.get(id);
      const filled = this.#filled(id, written);
      const isSame = jsonEqual(record, filled);
      // An equal record stays the same object, so that nobody who holds it draws anew.
      const next = isSame && filled !== written ? (record ?? filled) : filled;
      this.#put(id, next);
      if (record === undefined || Object.hasOwn(added, id)) draft.added.set(id, next);
      else if (!isSame) draft.updated.set(id, [record, next]);
    }
    // Without a part of its own, that of the written design would stand: it is replaced by an empty one.
    return { resources: draft.toChange() ?? {} };
  }

  #move(renamed: readonly (readonly [ResourceId, ResourceId])[]): void {
    const moving = renamed.map(([from, to]) => [to, this.#resources.get(from)] as const);
    for (const [from] of renamed) this.#drop(from);
    for (const [to, record] of moving) if (record !== undefined) this.#resources.set(to, record);
  }

  #filled(id: ResourceId, written: Resource): Resource {
    if (!this.#isActive) return written;
    const { kind } = refOf(id);
    const filled = fillResource(kind, written, this.#values);
    const spec = withWrittenNames(id, written.spec, filled.spec, this.#values, this.#known);
    return spec === filled.spec ? filled : { ...filled, spec };
  }

  readonly #known: KnownResources = {
    has: (id) => this.#source.resources.has(id),
    withFilledId: (filled) => [...this.#byFilledId.at(filled)].sort(compareText)[0],
  };

  #put(id: ResourceId, resource: Resource): void {
    this.#resources.set(id, resource);
    if (resource === this.#source.resources.get(id)) this.#different.delete(id);
    else this.#different.add(id);
  }

  #drop(id: ResourceId): void {
    this.#resources.delete(id);
    this.#different.delete(id);
  }

  #index(): void {
    for (const id of this.#source.resources.keys()) {
      this.#name(id);
      this.#refer(id);
    }
  }

  /** Keeps what the names of a resource come to. */
  #name(id: ResourceId): void {
    const before = this.#filledIds.get(id);
    if (before !== undefined) this.#byFilledId.delete(before, id);
    const isThere = this.#source.resources.has(id) && mayBeTemplated(id);
    const filled = isThere ? fillId(id, this.#values) : id;
    if (filled === id) this.#filledIds.delete(id);
    else {
      this.#filledIds.set(id, filled);
      this.#byFilledId.add(filled, id);
    }
  }

  /** Keeps what a resource's references come to. */
  #refer(id: ResourceId): void {
    for (const target of this.#targets.get(id) ?? []) this.#namers.delete(target, id);
    const written = this.#source.resources.get(id);
    const targets = written === undefined ? new Set<ResourceId>() : this.#targetsOf(id, written.spec);
    if (targets.size === 0) this.#targets.delete(id);
    else this.#targets.set(id, targets);
    for (const target of targets) this.#namers.add(target, id);
  }

  #targetsOf(id: ResourceId, written: JsonObject): ReadonlySet<ResourceId> {
    const hasHole = this.#holes.usesAt(id).length > 0;
    const filled = hasHole ? fillSpec(refOf(id).kind, written, this.#values) : written;
    return filledTargets(id, written, filled, this.#values);
  }
}

function changedVariables(a: Values, b: Values): Set<string> {
  if (a === b) return new Set();
  const all = new Set([...Object.keys(a), ...Object.keys(b)]);
  return new Set([...all].filter((variable) => a[variable] !== b[variable]));
}
