import type { ResourceId } from "../reference/ref.ts";
import type { Group, Member } from "./group.ts";
import type { Note } from "./note.ts";
import type { Origin } from "./origin.ts";
import type { Resource } from "./resource.ts";
import type { TaskGroups } from "./task-group.ts";
import type { ValueSet } from "./value-set.ts";

/** A place on the board, in pixels at zoom 1, multiples of 8; x to the right, y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The two views of the board. */
export const VIEWS = ["services", "all"] as const;
export type View = (typeof VIEWS)[number];

/** A place that is part of the design. `auto`: set by Arrange, not by hand; such places are not written to files. */
export interface Place extends Point {
  readonly auto?: true;
}

/** Where a card was put, view by view; a view that is absent is laid out by us. */
export type Placement = { readonly [V in View]?: Place };

/** What belongs to the design as a whole; its only record has the id `design`. */
export interface DesignSettings {
  /** Name of the design; where absent it goes by the name of its mesh. */
  readonly name?: string;
  /** Name of the value set that fills the holes on the board, in checks and in what is exported. */
  readonly valueSet?: string;
}

/** The collections of a design: what each record looks like. */
export interface Collections {
  readonly resources: Resource;
  /** By resource id; also for a service that a backend names and nobody defines. */
  readonly positions: Placement;
  readonly settings: DesignSettings;
  /** By the name of the set. */
  readonly valueSets: ValueSet;
  /** By resource id: what runs behind a virtual node or gateway. */
  readonly taskGroups: TaskGroups;
  /** By resource id: where it was read from. Kept beside the design, never in its file. */
  readonly origins: Origin;
  /** By group id: `group/payments`. */
  readonly groups: Group;
  /** By resource id: the group that a card is in; also for a service that nobody defines. */
  readonly members: Member;
  /** By note id: `note/1`. */
  readonly notes: Note;
}

export type CollectionName = keyof Collections;

/** Each collection, and whether its records are kept under resource ids (and so follow a rename). */
export const COLLECTIONS: { readonly [C in CollectionName]: { readonly byResource: boolean } } = {
  resources: { byResource: true },
  positions: { byResource: true },
  settings: { byResource: false },
  valueSets: { byResource: false },
  taskGroups: { byResource: true },
  origins: { byResource: true },
  groups: { byResource: false },
  members: { byResource: true },
  notes: { byResource: false },
};

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly CollectionName[];

/** The id of the one record of `settings`. */
export const SETTINGS_ID = "design";

/** What the user edits: typed collections of frozen records. The order of records has no meaning. */
export type Design = { readonly [C in CollectionName]: ReadonlyMap<ResourceId, Collections[C]> };

/** The same with an index that may change; each record stays a frozen value, replaced whole. */
export type MutableDesign = { readonly [C in CollectionName]: Map<ResourceId, Collections[C]> };

/** A design that holds nothing. */
export function emptyDesign(): MutableDesign {
  return {
    resources: new Map(),
    positions: new Map(),
    settings: new Map(),
    valueSets: new Map(),
    taskGroups: new Map(),
    origins: new Map(),
    groups: new Map(),
    members: new Map(),
    notes: new Map(),
  };
}

/** A copy with an index of its own; the records are shared, as they never change. */
export function copyDesign(design: Design): MutableDesign {
  return {
    resources: new Map(design.resources),
    positions: new Map(design.positions),
    settings: new Map(design.settings),
    valueSets: new Map(design.valueSets),
    taskGroups: new Map(design.taskGroups),
    origins: new Map(design.origins),
    groups: new Map(design.groups),
    members: new Map(design.members),
    notes: new Map(design.notes),
  };
}
