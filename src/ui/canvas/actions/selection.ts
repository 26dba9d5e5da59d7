import type { EdgeId } from "../../../diagram/edge.ts";
import type { DrawnId } from "../../../editor/session.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import type { BoardController } from "../board-controller.ts";
import type { Hit } from "../hit-test.ts";

/** Selects what was clicked; `adds` adds it to the selection, or takes it out of it. */
export function selectHit(board: BoardController, hit: Hit, adds: boolean): void {
  if (hit.kind === "board") {
    if (!adds) clearSelection(board);
  } else if (hit.kind === "edge") selectEdge(board, hit.edge, adds);
  else selectItem(board, hit.kind === "card" ? hit.item : hit.card, adds);
}

export function selectItem(board: BoardController, item: ResourceId, adds: boolean): void {
  const { session } = board.editor;
  const { items, edges, drawn } = session.state.selection;
  if (!adds) session.select([item]);
  else session.select(toggled(items, item), edges, drawn);
}

/** A line at a collapsed group stands for several: all of them are selected. */
export function selectEdge(board: BoardController, line: EdgeId, adds: boolean): void {
  const { session } = board.editor;
  const { items, edges, drawn } = session.state.selection;
  const meant = board.model.scene.edgesOf(line);
  if (!adds) session.select([], meant);
  else session.select(items, meant.reduce<readonly EdgeId[]>(toggled, edges), drawn);
}

/** Selects a group or a note. */
export function selectDrawn(board: BoardController, id: DrawnId, adds: boolean): void {
  const { session } = board.editor;
  const { items, edges, drawn = [] } = session.state.selection;
  if (!adds) session.select([], [], [id]);
  else session.select(items, edges, toggled(drawn, id));
}

/** True where something was selected. */
export function clearSelection(board: BoardController): boolean {
  const { items, edges, drawn = [] } = board.editor.session.state.selection;
  if (items.length + edges.length + drawn.length === 0) return false;
  board.editor.session.select([]);
  return true;
}

/** Selects all cards, groups and notes of the board. */
export function selectAll(board: BoardController): void {
  const { scene, groupBoxes, notes } = board.model;
  const drawn = [...groupBoxes.keys(), ...notes.all.keys()].sort();
  board.editor.session.select([...scene.cards.keys()].sort(), [], drawn);
}

/** True where a click on the hit would not change the selection. */
export function isSelected(board: BoardController, hit: Hit): boolean {
  const { items, edges } = board.editor.session.state.selection;
  if (hit.kind === "edge") return board.model.scene.edgesOf(hit.edge).some((edge) => edges.includes(edge));
  return hit.kind === "card" ? items.includes(hit.item) : hit.kind === "port" && items.includes(hit.card);
}

/**
 * What keys and menus act on: the card that has the focus, where neither it nor a row of it is selected,
 * else the selection.
 */
export function targetItems(board: BoardController): readonly ResourceId[] {
  const { items } = board.editor.session.state.selection;
  const { focused } = board;
  const isSelected = items.some(
    (item) =>
      item === focused || (focused !== undefined && board.model.scene.cardsShowing(item).includes(focused)),
  );
  return focused === undefined || isSelected ? items : [focused];
}

function toggled(list: readonly string[], id: string): string[] {
  return list.includes(id) ? list.filter((each) => each !== id) : [...list, id];
}
