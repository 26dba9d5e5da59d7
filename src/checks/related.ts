import { valueAt } from "../lib/json-pointer.ts";
import { isHole } from "../model/design/hole.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { idOf, type Ref, type ResourceId, refOf, siblingRef } from "../model/reference/ref.ts";
import type { ReferenceRole } from "../model/reference/reference.ts";
import { referencesOf } from "../model/reference/references-of.ts";
import { Reading } from "./reading.ts";
import type { Subject } from "./subject.ts";
import type { Surroundings } from "./surroundings.ts";

/** Ways from one resource to another that a rule may declare: to its parent, or along the names in a spec. */
export type Relation = "parent" | ReferenceRole;

/** What a rule has read of other resources: that one is there or not (`""`), or a member of its spec. */
export type Reads = Map<ResourceId, Set<string>>;

/** Stands for all members of a spec. */
export const WHOLE_SPEC = "*";

/** Another resource, as the rules see it. What is read of it is recorded. */
export class Neighbour {
  readonly id: ResourceId;
  readonly ref: Ref;
  /** Where the spec that led here holds its name; for a parent the place of that name in the ref. */
  readonly pointer: string;
  /** True where the name that leads here may become another one: it stands in a hole. */
  readonly isOpen: boolean;
  readonly #related: Related;

  constructor(related: Related, id: ResourceId, pointer: string, isOpen: boolean) {
    this.#related = related;
    this.id = id;
    this.ref = refOf(id);
    this.pointer = pointer;
    this.isOpen = isOpen;
  }

  /** True where the resource is here. */
  get isHere(): boolean {
    return this.#related.read(this.id, "") !== undefined;
  }

  /** A member of its spec; unknown where the resource is not here. */
  at(member: string): Reading {
    const spec = this.#related.read(this.id, member);
    const value = spec !== undefined && Object.hasOwn(spec, member) ? spec[member] : undefined;
    return new Reading(value, `/spec/${member}`, spec !== undefined);
  }

  /** What its spec names in that role. */
  named(role: ReferenceRole): readonly Neighbour[] {
    const spec = this.#related.read(this.id, WHOLE_SPEC);
    return spec === undefined ? [] : this.#related.namedIn(this.ref, spec, role);
  }
}

/** The resources that a rule may look at beside its own, by the relations that it declares; records what it reads. */
export class Related {
  readonly reads: Reads = new Map();
  readonly #subject: Subject;
  readonly #around: Surroundings;
  readonly #relations: readonly Relation[];

  constructor(subject: Subject, around: Surroundings, relations: readonly Relation[]) {
    this.#subject = subject;
    this.#around = around;
    this.#relations = relations;
  }

  /** The router of a route, or the gateway of a gateway route; undefined for other kinds. */
  get parent(): Neighbour | undefined {
    this.#allow("parent");
    const { ref } = this.#subject;
    const kind = kindDefinition(ref.kind).parent?.kind;
    if (kind === undefined || ref.parent === undefined) return undefined;
    return new Neighbour(this, idOf(siblingRef(ref, kind, ref.parent)), "/parent", false);
  }

  /** What the subject's spec names in that role, in the order of the spec. */
  named(role: ReferenceRole): readonly Neighbour[] {
    return this.namedIn(this.#subject.ref, this.#subject.resource.spec, role);
  }

  /** What a spec names in that role. */
  namedIn(ref: Ref, spec: Parameters<typeof referencesOf>[1], role: ReferenceRole): Neighbour[] {
    this.#allow(role);
    return referencesOf(ref, spec)
      .filter((reference) => reference.role === role)
      .map(({ pointer, to }) => {
        const isOpen = isHole(valueAt(spec, pointer));
        return new Neighbour(this, idOf(to), `/spec${pointer}`, isOpen);
      });
  }

  /** The spec of a resource, of which `member` is looked at. */
  read(id: ResourceId, member: string) {
    const members = this.reads.get(id);
    if (members === undefined) this.reads.set(id, new Set([member]));
    else members.add(member);
    return this.#around.specOf(id);
  }

  #allow(relation: Relation): void {
    if (!this.#relations.includes(relation)) throw new Error(`the rule does not declare ${relation}`);
  }
}
