import type { JsonObject } from "../lib/json.ts";
import { jsonEqual } from "../lib/json-equal.ts";
import { withValueAt } from "../lib/json-pointer.ts";
import type { Change } from "../model/change/change.ts";
import { RecordsDraft } from "../model/change/records-draft.ts";
import type { Design, Place, Placement, View } from "../model/design/design.ts";
import type { Resource } from "../model/design/resource.ts";
import type { ResourceId } from "../model/reference/ref.ts";

/** Puts together one change on a design: adds, replaces, removes and places, each record in its last state. */
export class ChangeBuilder {
  readonly #design: Design;
  readonly #resources = new Map<ResourceId, Resource | undefined>();
  readonly #positions = new Map<ResourceId, Placement | undefined>();

  constructor(design: Design) {
    this.#design = design;
  }

  /** The resource as the change leaves it. */
  resource(id: ResourceId): Resource | undefined {
    return this.#resources.has(id) ? this.#resources.get(id) : this.#design.resources.get(id);
  }

  setResource(id: ResourceId, resource: Resource): this {
    this.#resources.set(id, resource);
    return this;
  }

  /** Changes the spec of a resource that the design (or this change) holds; others are left alone. */
  editSpec(id: ResourceId, edit: (spec: JsonObject) => JsonObject): this {
    const resource = this.resource(id);
    if (resource !== undefined) this.setResource(id, { ...resource, spec: edit(resource.spec) });
    return this;
  }

  /** Sets one value in the spec of a resource; undefined removes it. `pointer` starts at the spec. */
  setInSpec(id: ResourceId, pointer: string, value: Parameters<typeof withValueAt>[2]): this {
    return this.editSpec(id, (spec) => withValueAt(spec, pointer, value));
  }

  remove(id: ResourceId): this {
    this.#resources.set(id, undefined);
    this.#positions.set(id, undefined);
    return this;
  }

  place(id: ResourceId, view: View, place: Place): this {
    const before = this.#positions.has(id) ? this.#positions.get(id) : this.#design.positions.get(id);
    this.#positions.set(id, { ...before, [view]: place });
    return this;
  }

  /** Forgets where a card of this id was put. */
  unplace(id: ResourceId): this {
    this.#positions.set(id, undefined);
    return this;
  }

  /** The change; what ends as it was is not in it. */
  build(): Change {
    const resources = recordsChange(this.#design.resources, this.#resources);
    const positions = recordsChange(this.#design.positions, this.#positions);
    // What was known of a resource that goes is not known of another that gets its name later.
    const gone = new Map([...this.#resources].filter(([, to]) => to === undefined)) as Map<string, undefined>;
    const taskGroups = recordsChange(this.#design.taskGroups, gone);
    const origins = recordsChange(this.#design.origins, gone);
    return {
      ...(resources === undefined ? {} : { resources }),
      ...(positions === undefined ? {} : { positions }),
      ...(taskGroups === undefined ? {} : { taskGroups }),
      ...(origins === undefined ? {} : { origins }),
    };
  }
}

function recordsChange<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T | undefined>) {
  const draft = new RecordsDraft<T>();
  for (const [id, to] of after) {
    const from = before.get(id);
    if (from === undefined && to !== undefined) draft.added.set(id, to);
    else if (from !== undefined && to === undefined) draft.removed.set(id, from);
    else if (from !== undefined && to !== undefined && !jsonEqual(from, to))
      draft.updated.set(id, [from, to]);
  }
  return draft.toChange();
}
