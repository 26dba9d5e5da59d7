import type { SeenId } from "../../diagram/shown/board-scene.ts";
import { refOf } from "../../model/reference/ref.ts";
import type { BoardModel } from "./board-model.ts";

/** What a card, or a collapsed group in the place of cards, is called. */
export function seenName({ scene, groups }: BoardModel, id: SeenId): string {
  return scene.cards.get(id)?.name ?? groups.groups.get(id)?.name ?? refOf(id).name;
}
