import type { Viewport } from "@xyflow/react";
import { isJsonObject, type Json } from "../../lib/json.ts";
import type { View } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";

type BoardStorage = Pick<Storage, "getItem" | "setItem">;

/**
 * What the browser keeps of the boards of one design, so that a reload shows them as they were: for each view
 * of each mesh the viewport, and the places that were computed (as `dumpPlaces` gives them). Where the
 * storage is full or forbidden nothing outlives the page: places set by hand are in the design anyway.
 */
export class BoardMemory {
  readonly #key: string;
  readonly #storage: BoardStorage | undefined;
  readonly #viewports = new Map<string, Viewport>();
  readonly #places = new Map<string, Json>();

  /** `storage` undefined: nothing outlives the page. */
  constructor(viewKey: string, storage: BoardStorage | undefined) {
    this.#key = `meshwright.board.${viewKey}`;
    this.#storage = storage;
    const viewports = this.#read(this.#key);
    if (!isJsonObject(viewports)) return;
    for (const [name, value] of Object.entries(viewports)) {
      const viewport = viewportOf(value);
      if (viewport !== undefined) this.#viewports.set(name, viewport);
    }
  }

  viewport(mesh: ResourceId, view: View): Viewport | undefined {
    return this.#viewports.get(nameOf(mesh, view));
  }

  /** The places as they were kept last. */
  places(mesh: ResourceId, view: View): Json | undefined {
    const name = nameOf(mesh, view);
    return this.#places.get(name) ?? this.#read(`${this.#key}.${name}`);
  }

  keepViewport(mesh: ResourceId, view: View, viewport: Viewport): void {
    this.#viewports.set(nameOf(mesh, view), viewport);
    this.#write(this.#key, Object.fromEntries(this.#viewports));
  }

  keepPlaces(mesh: ResourceId, view: View, places: Json): void {
    const name = nameOf(mesh, view);
    this.#places.set(name, places);
    this.#write(`${this.#key}.${name}`, places);
  }

  #read(key: string): Json | undefined {
    try {
      const text = this.#storage?.getItem(key);
      return text === null || text === undefined ? undefined : (JSON.parse(text) as Json);
    } catch {
      return undefined;
    }
  }

  #write(key: string, value: unknown): void {
    try {
      this.#storage?.setItem(key, JSON.stringify(value));
    } catch {
      // The board is laid out again then.
    }
  }
}

function nameOf(mesh: ResourceId, view: View): string {
  return `${view} ${mesh}`;
}

function viewportOf(value: Json): Viewport | undefined {
  if (!isJsonObject(value)) return undefined;
  const { x, y, zoom } = value;
  const areNumbers = typeof x === "number" && typeof y === "number" && typeof zoom === "number";
  return areNumbers && zoom > 0 ? { x, y, zoom } : undefined;
}
