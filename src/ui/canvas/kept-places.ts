import type { CardId } from "../../diagram/card.ts";
import { type LayoutResult, layingOut } from "../../diagram/layout/layout-scene.ts";
import type { Positions } from "../../diagram/positions.ts";
import type { SceneSource } from "../../diagram/scene-source.ts";
import { isJsonArray, isJsonObject, type Json } from "../../lib/json.ts";
import type { Sliced } from "../../lib/sliced.ts";
import type { Design, Point } from "../../model/design/design.ts";
import type { GroupId } from "../../model/design/group.ts";

/** The places that were computed, as the browser keeps them. */
export function dumpPlaces(scene: SceneSource, positions: Positions): Json {
  const places = [...scene.cards.keys()].flatMap((id): Json[] => {
    const at = positions.of(id);
    return at === undefined || positions.isPlacedByUser(id) ? [] : [[id, at.x, at.y]];
  });
  return { places, block: positions.block };
}

/**
 * The places of a scene that opens: those that were kept, so that a reload moves no card; where cards have come
 * since, those are laid out around what stood.
 */
export function* openingPlaces(
  scene: SceneSource,
  design: Design,
  kept: Json | undefined,
): Sliced<LayoutResult> {
  const memory = isJsonObject(kept) ? kept : {};
  const places = new Map(listAt(memory["places"]).flatMap((entry) => placeOf(scene, entry)));
  const block = new Set(listAt(memory["block"]).filter((id) => typeof id === "string"));
  const standing = new Map(places);
  for (const [id, placement] of design.positions) {
    const place = placement[scene.view];
    if (place !== undefined) standing.set(id, place);
  }
  const groupOf = (id: CardId): GroupId | undefined => design.members.get(id)?.group;
  if (places.size === 0) return yield* layingOut(scene.cards, scene.edges, standing, groupOf);
  const missing = [...scene.cards.keys()].filter((id) => !standing.has(id));
  if (missing.length === 0) return { positions: places, block };
  const around = yield* layingOut(scene.cards, scene.edges, standing);
  for (const id of missing) {
    const place = around.positions.get(id);
    if (place !== undefined) places.set(id, place);
    if (around.block.has(id)) block.add(id);
  }
  return { positions: places, block };
}

function placeOf(scene: SceneSource, entry: Json): [CardId, Point][] {
  const [id, x, y] = isJsonArray(entry) ? entry : [];
  const isPlace = typeof id === "string" && typeof x === "number" && typeof y === "number";
  return isPlace && scene.cards.has(id) ? [[id, { x, y }]] : [];
}

function listAt(value: Json | undefined): readonly Json[] {
  return value !== undefined && isJsonArray(value) ? value : [];
}
