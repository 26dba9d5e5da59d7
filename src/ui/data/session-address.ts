import type { Editor } from "../../editor/editor.ts";
import { type Address, formatAddress, parseAddress, rememberDesign, unknownParts } from "./address.ts";

/** More selected items than this are not worth a URL. */
const MOST_SELECTED = 20;
/** A gesture may select many times in one frame; browsers refuse too many changes of the URL. Milliseconds. */
const WRITE_AFTER = 150;

/**
 * Makes the session what the hash says, as far as the design has it; returns the parts that were left out. What the
 * hash does not say is as usual: going back takes away what came later.
 */
export function applyAddress(editor: Editor, hash: string): string[] {
  const { surface = "board", view = "services", mesh, select = [], filter = {} } = parseAddress(hash);
  const known = (id: string): boolean => editor.design.resources.has(id);
  const items = select.filter(known);
  const { focus, ...other } = filter;
  const around = focus?.items.filter(known) ?? [];
  const isMesh = mesh !== undefined && editor.meshes.ids().includes(mesh);
  editor.session.set({
    surface,
    view,
    ...(isMesh ? { mesh } : {}),
    selection: { items, edges: [] },
    filter:
      focus === undefined || around.length === 0 ? other : { ...other, focus: { ...focus, items: around } },
  });
  return unknownParts(editor, hash);
}

/** The hash of a design as the session shows it. */
export function hashOf(editor: Editor, design: string): string {
  return formatAddress(addressOf(editor, design));
}

/** What the session is called in a URL. */
function addressOf(editor: Editor, design: string): Address {
  const { surface, view, mesh, selection, filter } = editor.session.state;
  const several = editor.meshes.ids().length > 1;
  const select = selection.items.slice(0, MOST_SELECTED);
  return { design, surface, view, select, filter, ...(several ? { mesh } : {}) };
}

/**
 * Keeps the URL and the session in step, and remembers the design as the last one that was open. Another view, mesh or
 * neighbourhood is a step for the browser's Back, a selection is not. `onLeftOut` hears of the parts of an address
 * to which the user went that the design does not have. Returns how to stop that.
 */
export function keepAddress(
  editor: Editor,
  design: string,
  onLeftOut: (parts: readonly string[]) => void,
): () => void {
  rememberDesign(design);
  let isFollowing = true;
  const write = (): void => {
    // The user may have gone to another design already, which takes its time to open.
    const { design: shown = design } = parseAddress(window.location.hash);
    if (shown !== design) return;
    const hash = hashOf(editor, design);
    if (hash !== window.location.hash) {
      const isStep = !isFollowing && isOtherPlace(parseAddress(window.location.hash), parseAddress(hash));
      if (isStep) window.history.pushState(undefined, "", hash);
      else window.history.replaceState(window.history.state, "", hash);
    }
    isFollowing = false;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onHash = (): void => {
    const { hash } = window.location;
    if (parseAddress(hash).design !== design) return;
    isFollowing = true;
    const leftOut = applyAddress(editor, hash);
    clearTimeout(timer);
    write();
    if (leftOut.length > 0) onLeftOut(leftOut);
  };
  write();
  const stop = editor.session.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(write, WRITE_AFTER);
  });
  window.addEventListener("hashchange", onHash);
  return () => {
    clearTimeout(timer);
    window.removeEventListener("hashchange", onHash);
    stop();
  };
}

/** True where the user would say that they were elsewhere before. */
function isOtherPlace(before: Address, after: Address): boolean {
  if (before.design !== after.design) return false;
  const isOtherMesh = before.mesh !== undefined && after.mesh !== undefined && before.mesh !== after.mesh;
  const placeOf = ({ surface, view, filter }: Address): string =>
    formatAddress({
      ...(surface && { surface }),
      ...(view && { view }),
      ...(filter?.focus && { filter: { focus: filter.focus } }),
    });
  return isOtherMesh || placeOf(before) !== placeOf(after);
}
