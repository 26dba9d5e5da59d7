import type { JsonObject } from "../lib/json.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { idOf, type Ref, type ResourceId, refOf, siblingRef } from "../model/reference/ref.ts";
import type { ReferenceRole } from "../model/reference/reference.ts";
import { type Named, namedIn } from "./named-in.ts";
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
  /** From the resource that led here: where its spec holds the name; for a parent the place of its name in the ref. */
  readonly pointer: string;
  /** True where the name that leads here may become another one: it stands in a hole. */
  readonly isOpen: boolean;
  readonly #related: Related;

  constructor(related: Related, { id, pointer, isOpen }: Omit<Named, "role">) {
    this.#related = related;
    this.id = id;
    this.pointer = pointer;
    this.isOpen = isOpen;
  }

  get ref(): Ref {
    return refOf(this.id);
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
    return spec === undefined ? [] : this.#related.neighbours(namedIn(this.ref, spec), role);
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
    const id = idOf(siblingRef(ref, kind, ref.parent));
    return new Neighbour(this, { id, pointer: "/parent", isOpen: false });
  }

  /** What the subject's spec names in that role, in the order of the spec. */
  named(role: ReferenceRole): readonly Neighbour[] {
    return this.neighbours(this.#subject.named, role);
  }

  /** Those of some names that have the role. */
  neighbours(all: readonly Named[], role: ReferenceRole): readonly Neighbour[] {
    this.#allow(role);
    return all.filter((one) => one.role === role).map((one) => new Neighbour(this, one));
  }

  /** The spec of a resource, of which `member` is looked at. */
  read(id: ResourceId, member: string): JsonObject | undefined {
    const members = this.reads.get(id);
    if (members === undefined) this.reads.set(id, new Set([member]));
    else members.add(member);
    return this.#around.specOf(id);
  }

  #allow(relation: Relation): void {
    if (!this.#relations.includes(relation)) throw new Error(`the rule does not declare ${relation}`);
  }
}
