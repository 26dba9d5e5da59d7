import type { Editor } from "../../editor/editor.ts";
import { VIEWS, type View } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";

/** What the URL holds after `#`, so that a reload or a bookmark returns: `/d/ID?view=all&select=…`. */
export interface Address {
  readonly design?: string;
  readonly view?: View;
  /** Id of the mesh on the board, where the design has several. */
  readonly mesh?: ResourceId;
  readonly select?: readonly ResourceId[];
}

/** The address in the hash of a URL; what is no address is left out. */
export function parseAddress(hash: string): Address {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?");
  const id = /^\/d\/([^/]+)$/.exec(path)?.[1];
  const params = new URLSearchParams(query);
  const view = VIEWS.find((name) => name === params.get("view"));
  const mesh = params.get("mesh");
  const select = params.getAll("select");
  return {
    ...(id === undefined ? {} : { design: decoded(id) }),
    ...(view === undefined ? {} : { view }),
    ...(mesh === null ? {} : { mesh }),
    ...(select.length === 0 ? {} : { select }),
  };
}

/** The hash of an address; what is usual (the services view, nothing selected) is left out. */
export function formatAddress({ design, view, mesh, select = [] }: Address): string {
  const params = new URLSearchParams();
  if (view !== undefined && view !== "services") params.set("view", view);
  if (mesh !== undefined) params.set("mesh", mesh);
  for (const id of select) params.append("select", id);
  const path = design === undefined ? "/" : `/d/${encodeURIComponent(design)}`;
  const query = params.toString().replaceAll("%2F", "/");
  return `#${path}${query === "" ? "" : `?${query}`}`;
}

const LAST = "meshwright:last-design";
/** More selected items than this are not worth a URL. */
const MOST_SELECTED = 20;

/** The design that was open last in this browser. */
export function lastDesign(): string | undefined {
  try {
    return localStorage.getItem(LAST) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Makes the session what the address says, as far as the design has it. */
export function applyAddress(editor: Editor, { view, mesh, select = [] }: Address): void {
  const items = select.filter((id) => editor.design.resources.has(id));
  if (mesh !== undefined && editor.meshes.ids().includes(mesh)) editor.session.set({ mesh });
  if (view !== undefined) editor.session.set({ view });
  if (items.length > 0) editor.session.select(items);
}

/** Keeps the URL and the last open design in step with the session; returns how to stop that. */
export function keepAddress(editor: Editor, design: string): () => void {
  try {
    localStorage.setItem(LAST, design);
  } catch {
    // Without storage the next visit starts with a new design.
  }
  const write = (): void => {
    const { view, mesh, selection } = editor.session.state;
    const several = editor.meshes.ids().length > 1;
    const select = selection.items.slice(0, MOST_SELECTED);
    const hash = formatAddress({ design, view, select, ...(several ? { mesh } : {}) });
    if (hash !== window.location.hash) window.history.replaceState(window.history.state, "", hash);
  };
  // A gesture may select many times in one frame; browsers refuse too many changes of the URL.
  let timer: ReturnType<typeof setTimeout> | undefined;
  write();
  const stop = editor.session.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(write, 150);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
