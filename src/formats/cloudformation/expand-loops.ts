import { type Tree, type TreeEntry, treeText } from "../source/tree.ts";
import { ELSEWHERE, type Evaluator, type Scope } from "./evaluator.ts";
import { pieceOf } from "./text-piece.ts";

const LOOP = "Fn::ForEach::";

/** Entries that the loops of one template may make; CloudFormation allows 500 resources. */
const ENTRY_LIMIT = 10_000;

/** True where one of the entries is a loop. */
export function hasLoop(entries: readonly TreeEntry[]): boolean {
  return entries.some(({ key }) => key.startsWith(LOOP));
}

/**
 * Entries of a map with those that its loops make in place of the loops (`Fn::ForEach::Name: [identifier,
 * list, { "Key${identifier}": … }]` of `AWS::LanguageExtensions`). A loop over a list that is not known is
 * told and left out.
 */
export function expandLoops(
  evaluator: Evaluator,
  entries: readonly TreeEntry[],
  scope: Scope = ELSEWHERE,
  budget: { left: number } = { left: ENTRY_LIMIT },
): TreeEntry[] {
  const out: TreeEntry[] = [];
  for (const entry of entries) {
    if (!entry.key.startsWith(LOOP)) out.push(entry);
    else for (const made of expanded(evaluator, entry, scope, budget)) out.push(made);
  }
  return out;
}

function expanded(
  evaluator: Evaluator,
  { key, at, value }: TreeEntry,
  scope: Scope,
  budget: { left: number },
): TreeEntry[] {
  const [name, list, body] = value.type === "list" ? value.items : [];
  const identifier = treeText(name);
  const items = list === undefined ? undefined : evaluator.evaluate(list, ELSEWHERE);
  const texts = items?.type === "list" ? items.items.map((item) => pieceOf(item)) : [undefined];
  const known = texts.flatMap((text) => (text === undefined || text.isHole ? [] : [text.text]));
  budget.left -= known.length;
  if (identifier === undefined || body?.type !== "map" || known.length < texts.length || budget.left < 0) {
    evaluator.note("loop-not-read", at, { loop: key.slice(LOOP.length), limit: ENTRY_LIMIT });
    return [];
  }
  scope.use(name);
  scope.use(list);
  if (known.length === 0) scope.use(body);
  return known.flatMap((text) => {
    const made = withValue(body, identifier, text);
    return made.type === "map" ? expandLoops(evaluator, made.entries, scope, budget) : [];
  });
}

/** A tree with a text in place of `${identifier}`, `&{identifier}` (of it no sign but letters and digits) and its `Ref`. */
function withValue(tree: Tree, identifier: string, value: string): Tree {
  const inText = (text: string) =>
    text
      .replaceAll(`\${${identifier}}`, value)
      .replaceAll(`&{${identifier}}`, value.replace(/[^A-Za-z0-9]/g, ""));
  const replaced = (part: Tree): Tree => {
    if (part.type === "scalar") {
      return typeof part.value === "string" ? { ...part, value: inText(part.value) } : part;
    }
    if (part.type === "list") return { ...part, items: part.items.map(replaced) };
    if (part.type !== "map") return part;
    const [only] = part.entries;
    if (part.entries.length === 1 && only?.key === "Ref" && treeText(only.value) === identifier) {
      return { type: "scalar", value, at: only.value.at };
    }
    return {
      ...part,
      entries: part.entries.map((entry) => ({
        key: inText(entry.key),
        at: entry.at,
        value: replaced(entry.value),
      })),
    };
  };
  return replaced(tree);
}
