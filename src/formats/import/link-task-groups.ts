import { compareText } from "../../lib/compare-text.ts";
import { jsonEqual } from "../../lib/json-equal.ts";
import type { Design } from "../../model/design/design.ts";
import type { TaskGroup, TaskGroups } from "../../model/design/task-group.ts";
import { idOf, type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { TaskGroupLink } from "../candidate.ts";
import { type Notice, notice } from "../notice.ts";
import type { FilesRead } from "../read-files.ts";
import type { OpenedBefore } from "./opened-before.ts";

export interface LinkedTaskGroups {
  /** The records that the import changes; without groups where none is left. */
  readonly taskGroups: { readonly [id: ResourceId]: TaskGroups };
  /** Links that lead to nothing, or to one of several. */
  readonly notices: readonly Notice[];
}

/**
 * Task groups as records of the nodes and gateways that they are linked to. A link without a mesh leads to
 * the one of that name in the import, or else in the design. What files that are opened again said before is
 * replaced by what they say now. The records of designs that are brought in come as they are.
 *
 * `imported`: ids of the resources that the import holds and the user does not leave out. `pending`: by `nameKey`, what
 * is not known by mesh yet, or left out: a link to it is not followed, and nothing is to be told.
 */
export function linkTaskGroups(
  design: Design,
  { taskGroups: links, designs }: Pick<FilesRead, "taskGroups" | "designs">,
  imported: ReadonlySet<ResourceId>,
  pending: ReadonlySet<string>,
  { whole }: OpenedBefore,
): LinkedTaskGroups {
  const notices: Notice[] = [];
  const targets = links.length === 0 ? undefined : new Targets(design, imported);
  const found = new Map<ResourceId, TaskGroup[]>();
  const add = (id: ResourceId, groups: readonly TaskGroup[]) => {
    const known = found.get(id);
    if (known === undefined) found.set(id, [...groups]);
    else known.push(...groups);
  };
  for (const one of designs) for (const [id, { groups }] of one.design.taskGroups) add(id, groups);
  for (const { group, to } of links) {
    const ids = targets?.find(to) ?? [];
    const [id] = ids;
    if (id === undefined && pending.has(nameKey(to.kind, to.name))) continue;
    if (id === undefined || ids.length > 1) {
      const { type, name, file, line } = group;
      const args = { type, name, kind: to.kind, to: to.name, meshes: ids.map((one) => refOf(one).mesh) };
      notices.push(notice("task-group-not-linked", { file, line }, args));
      continue;
    }
    add(id, [group]);
  }
  const records: [ResourceId, TaskGroups][] = [];
  for (const id of new Set([...design.taskGroups.keys(), ...found.keys()])) {
    const before = design.taskGroups.get(id);
    const kept = (before?.groups ?? []).filter(({ file }) => !whole.has(file));
    const after: TaskGroups = { groups: distinct([...(found.get(id) ?? []), ...kept]) };
    if (!jsonEqual(before ?? { groups: [] }, after)) records.push([id, after]);
  }
  return { taskGroups: Object.fromEntries(records.sort(([a], [b]) => compareText(a, b))), notices };
}

/** Sorted, and each type and name once in a file. */
function distinct(groups: readonly TaskGroup[]): TaskGroup[] {
  const byName = new Map<string, TaskGroup>();
  for (const group of groups) {
    const key = JSON.stringify([group.type, group.name, group.file]);
    const known = byName.get(key);
    if (known === undefined || group.line < known.line) byName.set(key, group);
  }
  return [...byName].sort(([a], [b]) => compareText(a, b)).map(([, group]) => group);
}

/** Finds nodes and gateways by name. */
class Targets {
  readonly #design: Design;
  readonly #imported: ReadonlySet<ResourceId>;
  readonly #names: { readonly imported: NameIndex; readonly design: NameIndex };

  constructor(design: Design, imported: ReadonlySet<ResourceId>) {
    this.#design = design;
    this.#imported = imported;
    this.#names = { imported: nameIndex(imported), design: nameIndex(design.resources.keys()) };
  }

  /** The ids that are meant; none where nobody has it, several where the link does not say which. */
  find({ kind, mesh, owner, name }: TaskGroupLink["to"]): readonly ResourceId[] {
    if (mesh !== undefined) {
      const id = idOf({ kind, mesh, ...(owner === undefined ? {} : { owner }), name });
      return this.#imported.has(id) || this.#design.resources.has(id) ? [id] : [];
    }
    const key = nameKey(kind, name);
    return this.#names.imported.get(key) ?? this.#names.design.get(key) ?? [];
  }
}

type NameIndex = ReadonlyMap<string, readonly ResourceId[]>;

function nameIndex(ids: Iterable<ResourceId>): NameIndex {
  const index = new Map<string, ResourceId[]>();
  for (const id of ids) {
    const { kind, name } = refOf(id);
    if (kind !== "virtualNode" && kind !== "virtualGateway") continue;
    const known = index.get(nameKey(kind, name));
    if (known === undefined) index.set(nameKey(kind, name), [id]);
    else known.push(id);
  }
  return index;
}

/** A resource by kind and name, whatever its mesh. */
export function nameKey(kind: string, name: string): string {
  return `${kind}/${name}`;
}
