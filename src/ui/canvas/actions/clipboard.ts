import { type Clip, clipOf, copyItems } from "../../../editor/clipboard.ts";
import { isDone } from "../../../editor/command.ts";
import { pasting } from "../../../editor/commands/paste.ts";
import type { DrawnId } from "../../../editor/session.ts";
import { canonicalJson } from "../../../lib/canonical-json.ts";
import type { Json } from "../../../lib/json.ts";
import type { Point } from "../../../model/design/design.ts";
import { isNoteId } from "../../../model/design/note.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { runStep } from "../../app/busy/large-step.ts";
import { onceFree } from "../../app/busy/once-free.ts";
import { notify } from "../../app/notify.tsx";
import { nextTask } from "../../data/next-task.ts";
import type { BoardController } from "../board-controller.ts";
import { removeItems } from "./remove-items.ts";

/** Copies of more resources are made in a task of their own. */
const MANY = 200;

/** What is copied; undefined where nothing can be. */
function copied(
  { editor: { design, graph }, model }: BoardController,
  items: readonly ResourceId[],
  drawn: readonly DrawnId[],
): Clip | undefined {
  const members = drawn.flatMap((id) => [...model.groups.membersOf(id)]);
  const clip = copyItems(design, graph, [...items, ...members], drawn.filter(isNoteId));
  const isEmpty = Object.keys({ ...clip.resources, ...clip.notes }).length === 0;
  return isEmpty ? undefined : clip;
}

/** The same as text for the system's clipboard, with the places that were computed: paste keeps the picture. */
function copiedText(
  board: BoardController,
  items: readonly ResourceId[],
  drawn: readonly DrawnId[],
): string | undefined {
  const clip = copied(board, items, drawn);
  if (clip === undefined) return undefined;
  const { model } = board;
  const places = Object.keys(clip.resources).flatMap((id) => {
    const at = model.placeOf(id);
    return at === undefined ? [] : [[id, { ...clip.positions[id], [model.view]: { x: at.x, y: at.y } }]];
  });
  // A clip is plain JSON by its type's promise.
  return canonicalJson({
    ...clip,
    positions: { ...clip.positions, ...Object.fromEntries(places) },
  } as unknown as Json);
}

/** Copies from a menu: keys copy by the browser's own event. */
export function copyToClipboard(
  board: BoardController,
  items: readonly ResourceId[],
  drawn: readonly DrawnId[] = [],
): void {
  const text = copiedText(board, items, drawn);
  if (text === undefined) return;
  navigator.clipboard.writeText(text).then(
    () => notify({ text: "Copied." }),
    () => notify({ text: "The browser does not let this page copy; press Ctrl+C instead.", tone: "problem" }),
  );
}

/** Copies by a clipboard event, and takes away where it cuts. True where there was something to copy. */
export function copyInto(
  board: BoardController,
  data: DataTransfer,
  { items, drawn }: { readonly items: readonly ResourceId[]; readonly drawn: readonly DrawnId[] },
  cuts: boolean,
): boolean {
  const text = copiedText(board, items, drawn);
  if (text === undefined) return false;
  data.setData("text/plain", text);
  if (cuts) void removeItems(board, items, [], drawn);
  return true;
}

/** Pastes what was copied from a board, at the pointer. False where the text is something else. */
export function pasteText(board: BoardController, text: string, at: Point | undefined): boolean {
  const clip = clipIn(text);
  if (clip !== undefined) void pasteClip(board, clip, at, "Pasting");
  return clip !== undefined;
}

/** Pastes from a menu: keys paste by the browser's own event. */
export function pasteFromClipboard(board: BoardController, at: Point | undefined): void {
  navigator.clipboard.readText().then(
    (text) => {
      if (!pasteText(board, text, at))
        notify({ text: "Nothing that was copied from a board is there to paste." });
    },
    () =>
      notify({ text: "The browser does not let this page paste; press Ctrl+V instead.", tone: "problem" }),
  );
}

/** Adds copies beside the originals; the clipboard stays as it is. */
export function duplicate(
  board: BoardController,
  items: readonly ResourceId[],
  drawn: readonly DrawnId[] = [],
): void {
  const clip = copied(board, items, drawn);
  if (clip !== undefined) void pasteClip(board, clip, undefined, "Duplicating");
}

async function pasteClip(
  board: BoardController,
  clip: Clip,
  at: Point | undefined,
  text: string,
): Promise<void> {
  // What was pasted was read in this task.
  if (Object.keys(clip.resources).length > MANY) await nextTask();
  const { mesh, view } = board.editor.session.state;
  const what = { clip, mesh, view, ...(at === undefined ? {} : { at }) };
  const outcome = await runStep(board.editor, pasting, what, text);
  if (outcome === undefined) return;
  if (!isDone(outcome)) {
    notify({ text: outcome.refused });
    return;
  }
  board.say(`${outcome.label}.`);
  // The focus goes along: the next key is meant for what was pasted.
  onceFree(() => {
    const first = outcome.select?.find((id) => board.model.scene.cards.has(id));
    if (first !== undefined) board.focusCard(first);
  });
}

function clipIn(text: string): Clip | undefined {
  if (!text.includes('"meshwright"')) return undefined;
  try {
    return clipOf(JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
}
