import type { CardId } from "../../../../diagram/card.ts";
import type { LayoutResult } from "../../../../diagram/layout/layout-scene.ts";
import { makePicture, type Picture } from "../../../../diagram/picture/make-picture.ts";
import type { Editor } from "../../../../editor/editor.ts";
import type { View } from "../../../../model/design/design.ts";
import type { ResourceId } from "../../../../model/reference/ref.ts";
import type { BoardModel } from "../../../canvas/board-model.ts";

/** How much of the mesh a picture shows. */
export const PARTS = ["mesh", "shown", "selection"] as const;
export type PicturePart = (typeof PARTS)[number];

interface Wanted {
  readonly view: View;
  readonly part: PicturePart;
  readonly mesh: ResourceId;
  readonly title: string;
}

/** A picture of the board as it is: its cards stand where they stand there, in a view that it does not show as laid out. */
export function pictureOfBoard(editor: Editor, model: BoardModel | undefined, wanted: Wanted): Picture {
  const { part, ...options } = wanted;
  const shown = model !== undefined && model.mesh === wanted.mesh && model.view === wanted.view;
  const shows = part === "mesh" ? undefined : showsOf(editor, model, part);
  return makePicture(editor.filled.design, {
    ...options,
    ...(shows === undefined ? {} : { shows }),
    ...(shown ? { places: placesOf(model) } : {}),
  });
}

/** True where the filter hides cards of the board. */
export function hidesCards(model: BoardModel | undefined): boolean {
  return (model?.hidden.size ?? 0) > 0;
}

/** The cards that are selected, and those that carry what is selected as a chip or row, or at whose line it is. */
export function selectedCards(editor: Editor, model: BoardModel | undefined): ReadonlySet<CardId> {
  const { items, edges } = editor.session.state.selection;
  const cards = new Set(items.flatMap((item) => model?.all.cardsShowing(item) ?? [item]));
  for (const id of edges) {
    const edge = model?.all.edges.get(id);
    if (edge !== undefined) cards.add(edge.from).add(edge.to);
  }
  return cards;
}

function showsOf(
  editor: Editor,
  model: BoardModel | undefined,
  part: "shown" | "selection",
): (id: CardId) => boolean {
  if (part === "shown") return (id) => model?.hidden.has(id) !== true;
  const cards = selectedCards(editor, model);
  return (id) => cards.has(id);
}

function placesOf(model: BoardModel): LayoutResult {
  const positions = new Map(
    [...model.all.cards.keys()].flatMap((id) => {
      const at = model.positions.of(id);
      return at === undefined ? [] : [[id, at] as const];
    }),
  );
  return { positions, block: new Set(model.positions.block) };
}
