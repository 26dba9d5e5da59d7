import type { Surroundings } from "../checks/surroundings.ts";
import type { JsonObject } from "../lib/json.ts";
import { jsonEqual } from "../lib/json-equal.ts";
import type { ResourceId } from "../model/reference/ref.ts";

/**
 * The resources of several files, as what stands around each of them. One of the same file counts before those
 * of others; where others differ about a resource (a repository holds a mesh in two stages), it is not known.
 */
export class FilesAround {
  readonly #byFile = new Map<string, Map<ResourceId, JsonObject>>();
  /** `null`: the files differ. */
  readonly #anywhere = new Map<ResourceId, JsonObject | null>();

  add(file: string, id: ResourceId, spec: JsonObject): void {
    const own = this.#byFile.get(file) ?? new Map<ResourceId, JsonObject>();
    this.#byFile.set(file, own);
    if (!own.has(id)) own.set(id, spec);
    const other = this.#anywhere.get(id);
    if (other === undefined) this.#anywhere.set(id, spec);
    else if (!jsonEqual(other, spec)) this.#anywhere.set(id, null);
  }

  /** What stands around the resources of a file; `isWhole` where it is all that there is. */
  of(file: string, isWhole: boolean): Surroundings {
    return {
      isWhole,
      specOf: (id) => this.#byFile.get(file)?.get(id) ?? this.#anywhere.get(id) ?? undefined,
    };
  }
}
