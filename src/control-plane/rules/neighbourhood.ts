import type { Reads } from "../../checks/related.ts";
import type { Surroundings } from "../../checks/surroundings.ts";
import type { JsonObject } from "../../lib/json.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { StoreReader } from "../store/store.ts";

/**
 * The resources around one that is judged, as far as rules have asked for them. Rules look at once, a store
 * answers later: so a rule runs, what it asked for in vain is fetched, and it runs again.
 */
export class Neighbourhood implements Surroundings {
  readonly isWhole = true;
  readonly #reader: StoreReader;
  readonly #specs = new Map<ResourceId, JsonObject | undefined>();

  constructor(reader: StoreReader) {
    this.#reader = reader;
  }

  /** Lets the resource stand here with this spec, whatever the store holds; undefined: as absent. */
  assume(id: ResourceId, spec: JsonObject | undefined): void {
    this.#specs.set(id, spec);
  }

  readonly specOf = (id: ResourceId): JsonObject | undefined => this.#specs.get(id);

  /** What `judge` says once all that it reads is here. */
  async settled<T>(judge: () => { readonly value: T; readonly reads: readonly Reads[] }): Promise<T> {
    for (;;) {
      const { value, reads } = judge();
      const missing = new Set(reads.flatMap((each) => [...each.keys()].filter((id) => !this.#specs.has(id))));
      if (missing.size === 0) return value;
      for (const id of missing) this.#specs.set(id, (await this.#reader.get(id))?.spec);
    }
  }
}
