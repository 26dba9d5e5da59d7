import type { BoardFilter, Focus } from "../../editor/board-filter.ts";
import type { Editor } from "../../editor/editor.ts";
import type { Surface } from "../../editor/session.ts";
import { VIEWS, type View } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";

/** What the URL holds after `#`, so that a reload or a bookmark returns: `/d/ID?view=all&select=…`. */
export interface Address {
  readonly design?: string;
  readonly surface?: Surface;
  readonly view?: View;
  /** Id of the mesh on the board, where the design has several. */
  readonly mesh?: ResourceId;
  readonly select?: readonly ResourceId[];
  /** The find expression, the neighbourhood and the lines that are shown. */
  readonly filter?: BoardFilter;
}

/** The address in the hash of a URL; what is no address is left out, and named by `unknownParts`. */
export function parseAddress(hash: string): Address {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?");
  const id = /^\/d\/([^/]+)$/.exec(path)?.[1];
  const params = new URLSearchParams(query);
  const view = VIEWS.find((name) => name === params.get("view"));
  const surface = params.has("table") ? "table" : undefined;
  const mesh = params.get("mesh");
  const select = params.getAll("select");
  const filter = filterIn(params);
  return {
    ...(id === undefined ? {} : { design: decoded(id) }),
    ...(surface === undefined ? {} : { surface }),
    ...(view === undefined ? {} : { view }),
    ...(mesh === null ? {} : { mesh }),
    ...(select.length === 0 ? {} : { select }),
    ...(Object.keys(filter).length === 0 ? {} : { filter }),
  };
}

const HIDE = ["others", "these"] as const;
const LINES = ["all", "selection", "none"] as const;
const DIRECTIONS = ["both", "callers", "callees"] as const;
const STEPS = [1, 2, 3] as const;

function filterIn(params: URLSearchParams): BoardFilter {
  const find = params.get("find");
  const hide = HIDE.find((each) => each === params.get("hide"));
  const lines = LINES.find((each) => each === params.get("lines"));
  const items = params.getAll("around");
  const focus: Focus = {
    items,
    steps: STEPS.find((each) => String(each) === params.get("steps")) ?? 1,
    direction: DIRECTIONS.find((each) => each === params.get("direction")) ?? "both",
  };
  return {
    ...(find === null ? {} : { find }),
    ...(hide === undefined ? {} : { hide }),
    ...(items.length === 0 ? {} : { focus }),
    ...(lines === undefined ? {} : { lines }),
  };
}

function writeFilter(params: URLSearchParams, { find, hide, focus, lines }: BoardFilter): void {
  if (find !== undefined) params.set("find", find);
  if (hide !== undefined) params.set("hide", hide);
  for (const id of focus?.items ?? []) params.append("around", id);
  if (focus !== undefined && focus.steps !== 1) params.set("steps", String(focus.steps));
  if (focus !== undefined && focus.direction !== "both") params.set("direction", focus.direction);
  if (lines !== undefined && lines !== "all") params.set("lines", lines);
}

/** Parts of the hash that say nothing, or name what the design does not have: `view=grid`. */
export function unknownParts(editor: Editor, hash: string): string[] {
  const query = hash.split("?")[1] ?? "";
  const understood = new URLSearchParams(formatAddress(parseAddress(hash)).split("?")[1] ?? "");
  const isUsual = (name: string, value: string): boolean => USUAL[name] === value;
  const isThere = (name: string, value: string): boolean => {
    if (name === "mesh") return editor.meshes.ids().includes(value);
    return (name !== "select" && name !== "around") || editor.design.resources.has(value);
  };
  return [...new URLSearchParams(query)].flatMap(([name, value]) =>
    (understood.getAll(name).includes(value) || isUsual(name, value)) && isThere(name, value)
      ? []
      : [`${name}=${value}`],
  );
}

/** What an address may say though it need not. */
const USUAL: Readonly<Record<string, string>> = {
  view: "services",
  steps: "1",
  direction: "both",
  lines: "all",
};

/** The hash of an address; what is usual (the services view, nothing selected) is left out. */
export function formatAddress({ design, surface, view, mesh, select = [], filter = {} }: Address): string {
  const params = new URLSearchParams();
  if (surface === "table") params.set("table", "1");
  if (view !== undefined && view !== "services") params.set("view", view);
  if (mesh !== undefined) params.set("mesh", mesh);
  for (const id of select) params.append("select", id);
  writeFilter(params, filter);
  const path = design === undefined ? "/" : `/d/${encodeURIComponent(design)}`;
  const query = params.toString().replaceAll("%2F", "/");
  return `#${path}${query === "" ? "" : `?${query}`}`;
}

const LAST = "meshwright:last-design";

/** The design that was open last in this browser. */
export function lastDesign(): string | undefined {
  try {
    return localStorage.getItem(LAST) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the design as the one that was open last in this browser. */
export function rememberDesign(design: string): void {
  try {
    localStorage.setItem(LAST, design);
  } catch {
    // Without storage the next visit starts with a new design.
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
