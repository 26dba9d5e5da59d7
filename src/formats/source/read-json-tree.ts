import { type Notice, notice } from "../notice.ts";
import { isMasked, unmask } from "./hole-mask.ts";
import { JsonTokens } from "./json-tokens.ts";
import { placeAt, type SourceText } from "./source-text.ts";
import { syntaxNotice } from "./syntax-notice.ts";
import type { Tree, TreeEntry } from "./tree.ts";

/** Objects and lists may be nested this deep; the deepest spec of the API is 10 deep. */
export const DEPTH_LIMIT = 200;

interface OpenMap {
  readonly type: "map";
  readonly at: number;
  readonly entries: TreeEntry[];
  /** Index in `entries` by key; made when there are too many to look through. */
  places?: Map<string, number>;
  /** The name of the member whose value comes next. */
  key?: { readonly text: string; readonly at: number };
}

interface OpenList {
  readonly type: "list";
  readonly at: number;
  readonly items: Tree[];
}

/**
 * Reads strict JSON (no comments, no trailing commas) in one pass without recursion. `holes` are those that
 * `maskHoles` has hidden in the text: one may stand where a value must, or within a text in quotes. A text
 * that cannot be read gives no tree and the reason; members given twice (the last counts) and numbers that
 * cannot be kept exactly give notices. Never throws. With `several` the text may hold one object after the other,
 * as a loop of `describe` calls writes them: they are read as one list.
 */
export function readJsonTree(
  source: SourceText,
  holes: readonly string[] = [],
  several = false,
): { readonly tree?: Tree; readonly notices: readonly Notice[] } {
  const state: State = {
    source,
    holes,
    notices: [],
    open: [],
    next: "value",
    root: undefined,
    before: several ? [] : undefined,
  };
  const token = new JsonTokens(source.text);
  while (token.next()) {
    const fatal = step(state, token);
    if (fatal === "syntax") return { notices: [syntaxNotice(source.file, source.text, source.positionAt)] };
    if (fatal !== undefined) return { notices: [fatal] };
  }
  const { root, next, notices, before = [] } = state;
  if (root !== undefined && next === "end") {
    const { at } = before[0] ?? root;
    return { tree: before.length === 0 ? root : { type: "list", items: [...before, root], at }, notices };
  }
  return { notices: [syntaxNotice(source.file, source.text, source.positionAt)] };
}

interface State {
  readonly source: SourceText;
  readonly holes: readonly string[];
  readonly notices: Notice[];
  readonly open: (OpenMap | OpenList)[];
  /** What may come next: a value, a member name, or what ends or continues what is open. */
  next: "value" | "value or ]" | "name" | "name or }" | ":" | "after" | "end";
  root: Tree | undefined;
  /** The objects before the root, where there may be several. */
  readonly before: Tree[] | undefined;
}

/** What makes the text unreadable, or undefined. */
type Fatal = Notice | "syntax" | undefined;

function step(state: State, token: JsonTokens): Fatal {
  switch (token.kind) {
    case "{":
    case "[":
      return openStep(state, token);
    case "}":
      return closeStep(state, "map");
    case "]":
      return closeStep(state, "list");
    case ",":
      if (state.next !== "after") return "syntax";
      state.next = state.open.at(-1)?.type === "list" ? "value" : "name";
      return undefined;
    case ":":
      if (state.next !== ":") return "syntax";
      state.next = "value";
      return undefined;
    default:
      return state.next === "name" || state.next === "name or }"
        ? nameStep(state, token)
        : leafStep(state, token);
  }
}

function openStep(state: State, { kind, offset: at }: JsonTokens): Fatal {
  const { open, source } = state;
  if (state.next === "end" && kind === "{" && state.root?.type === "map" && state.before !== undefined) {
    state.before.push(state.root);
    state.root = undefined;
    state.next = "value";
  }
  const { next } = state;
  if (next !== "value" && next !== "value or ]") return "syntax";
  if (open.length >= DEPTH_LIMIT) return notice("too-deep", placeAt(source, at), { limit: DEPTH_LIMIT });
  const isMap = kind === "{";
  open.push(isMap ? { type: "map", at, entries: [] } : { type: "list", at, items: [] });
  state.next = isMap ? "name or }" : "value or ]";
  return undefined;
}

function closeStep(state: State, type: "map" | "list"): Fatal {
  const top = state.open.pop();
  const mayClose = state.next === "after" || state.next === (type === "map" ? "name or }" : "value or ]");
  if (top?.type !== type || !mayClose) return "syntax";
  const { at } = top;
  put(
    state,
    top.type === "list" ? { type: "list", items: top.items, at } : { type: "map", entries: top.entries, at },
  );
  return undefined;
}

function nameStep(state: State, { kind, value, offset: at }: JsonTokens): Fatal {
  const top = state.open.at(-1);
  if (kind !== "text" || top?.type !== "map") return "syntax";
  top.key = { text: state.holes.length === 0 ? value : unmask(value, state.holes), at };
  noteTwice(top, state.source, state.notices);
  state.next = ":";
  return undefined;
}

function leafStep(state: State, token: JsonTokens): Fatal {
  const { next, source, holes, notices } = state;
  if (next !== "value" && next !== "value or ]") return "syntax";
  const tree = leafOf(token, source, holes, notices);
  if (tree === undefined) return "syntax";
  if (tree === "too large") {
    return notice("json-number-range", placeAt(source, token.offset), { text: token.value.slice(0, 40) });
  }
  put(state, tree);
  return undefined;
}

function put(state: State, tree: Tree): void {
  const top = state.open.at(-1);
  if (top === undefined) state.root = tree;
  else if (top.type === "list") top.items.push(tree);
  else putMember(top, tree);
  state.next = top === undefined ? "end" : "after";
}

/** Objects of more members have a map of them. */
const FEW = 12;

/** Index of the member that is being read, in the entries so far; -1 where it comes for the first time. */
function placeOf(top: OpenMap, key: string): number {
  const { entries } = top;
  if (entries.length <= FEW) return entries.findIndex((entry) => entry.key === key);
  top.places ??= new Map(entries.map((entry, index) => [entry.key, index]));
  return top.places.get(key) ?? -1;
}

function noteTwice(top: OpenMap, source: SourceText, notices: Notice[]): void {
  const { key } = top;
  const first = key === undefined ? undefined : top.entries[placeOf(top, key.text)];
  if (first === undefined || key === undefined) return;
  const args = { member: key.text, firstLine: source.positionAt(first.at).line };
  notices.push(notice("member-twice", placeAt(source, key.at), args));
}

function putMember(top: OpenMap, value: Tree): void {
  const { text: key, at } = top.key ?? { text: "", at: top.at };
  const place = placeOf(top, key);
  if (place >= 0) top.entries[place] = { key, at, value };
  else {
    top.places?.set(key, top.entries.length);
    top.entries.push({ key, at, value });
  }
}

function leafOf(
  { kind, offset: at, value }: JsonTokens,
  source: SourceText,
  holes: readonly string[],
  notices: Notice[],
): Tree | "too large" | undefined {
  if (kind === "text") {
    if (holes.length > 0 && isMasked(value)) return { type: "hole", text: unmask(value, holes), at };
    return { type: "scalar", value, at };
  }
  if (kind === "word") return { type: "scalar", value: value === "null" ? null : value === "true", at };
  if (kind === "hidden") {
    const text = unmask(value, holes);
    return text === value ? undefined : { type: "hole", text, at };
  }
  if (kind !== "number") return undefined;
  const number = Number(value);
  if (Math.abs(number) === Number.POSITIVE_INFINITY) return "too large";
  if (/^-?\d+$/.test(value) && !Number.isSafeInteger(number) && BigInt(value) !== BigInt(number)) {
    const args = { text: value.slice(0, 40), value: number };
    notices.push(notice("json-number-rounded", placeAt(source, at), args));
  }
  // JSON is written without `-0`, so what is read must not hold it either: read after write is the identity.
  return { type: "scalar", value: Object.is(number, -0) ? 0 : number, at };
}
