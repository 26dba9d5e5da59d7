import type { Viewport } from "@xyflow/react";
import { isJsonObject, type Json } from "../../lib/json.ts";
import type { View } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";

/** What the browser keeps of a view of a mesh: the viewport, and the places that were computed. */
export interface ViewMemory {
  readonly viewport?: Viewport;
  /** As `Positions` dumped them. */
  readonly places?: Json;
}

/** What the browser keeps of the boards of one design, so that a reload shows them as they were. */
export class BoardMemory {
  readonly #key: string;
  readonly #storage: Pick<Storage, "getItem" | "setItem"> | undefined;
  readonly #views = new Map<string, ViewMemory>();

  /** `storage` undefined: nothing outlives the page. */
  constructor(viewKey: string, storage: Pick<Storage, "getItem" | "setItem"> | undefined) {
    this.#key = `meshwright.board.${viewKey}`;
    this.#storage = storage;
    for (const [name, value] of Object.entries(this.#read())) {
      if (isJsonObject(value)) this.#views.set(name, viewMemoryOf(value));
    }
  }

  get(mesh: ResourceId, view: View): ViewMemory {
    return this.#views.get(`${view} ${mesh}`) ?? {};
  }

  set(mesh: ResourceId, view: View, memory: ViewMemory): void {
    this.#views.set(`${view} ${mesh}`, memory);
  }

  /** Writes all to the storage. A full or forbidden storage is no failure: the board is laid out again then. */
  save(): void {
    try {
      this.#storage?.setItem(this.#key, JSON.stringify(Object.fromEntries(this.#views)));
    } catch {
      // Nothing that the user made is lost: places set by hand are in the design.
    }
  }

  #read(): { readonly [key: string]: unknown } {
    try {
      const kept: unknown = JSON.parse(this.#storage?.getItem(this.#key) ?? "{}");
      return isJsonObject(kept) ? kept : {};
    } catch {
      return {};
    }
  }
}

function viewMemoryOf(value: { readonly [key: string]: Json }): ViewMemory {
  const { viewport, places } = value;
  return {
    ...(isViewport(viewport) ? { viewport } : {}),
    ...(places === undefined ? {} : { places }),
  };
}

function isViewport(value: unknown): value is Viewport {
  return (
    isJsonObject(value) &&
    ["x", "y", "zoom"].every((name) => Number.isFinite(value[name])) &&
    (value["zoom"] as number) > 0
  );
}
