import { type CharRange, isInRanges, type Re2Node, type Re2Place } from "./re2-node.ts";

/** Larger expressions (`(a{1000}){1000}`) and longer texts are not evaluated here. */
const MAX_STEPS = 5000;
const MAX_TEXT = 4000;

type Step =
  | { readonly type: "set"; readonly ranges: readonly CharRange[] }
  | { readonly type: "place"; readonly at: Re2Place }
  /** Goes on at both, which are indexes of steps. */
  | { readonly type: "fork"; a: number; b: number }
  | { readonly type: "jump"; to: number }
  | { readonly type: "end" };

/**
 * Whether the expression matches the whole text, as Envoy asks it. All ways are followed at once, so the time is
 * the product of both lengths at most, whatever the expression; undefined where that would be too much.
 */
export function matchRe2(node: Re2Node, text: string): boolean | undefined {
  const steps: Step[] = [];
  if (!compile(node, steps) || text.length > MAX_TEXT) return undefined;
  steps.push({ type: "end" });
  const codes = [...text].map((char) => char.codePointAt(0) ?? 0);
  let at = reach(steps, [0], codes, 0);
  for (const [index, code] of codes.entries()) {
    const moved: number[] = [];
    for (const step of at) {
      const here = steps[step];
      if (here?.type === "set" && isInRanges(here.ranges, code)) moved.push(step + 1);
    }
    if (moved.length === 0) return false;
    at = reach(steps, moved, codes, index + 1);
  }
  return [...at].some((step) => steps[step]?.type === "end");
}

/** Appends the steps of the node; false where there are too many. */
function compile(node: Re2Node, steps: Step[]): boolean {
  if (steps.length > MAX_STEPS) return false;
  switch (node.type) {
    case "set":
    case "place":
      steps.push(node);
      return true;
    case "sequence":
      return node.items.every((item) => compile(item, steps));
    case "choice":
      return compileChoice(node.items, steps);
    case "repeat":
      return compileRepeat(node, steps);
  }
}

function compileChoice(items: readonly Re2Node[], steps: Step[]): boolean {
  const jumps: { type: "jump"; to: number }[] = [];
  for (const [index, item] of items.entries()) {
    const fork = { type: "fork" as const, a: steps.length + 1, b: 0 };
    if (index < items.length - 1) steps.push(fork);
    if (!compile(item, steps)) return false;
    const jump = { type: "jump" as const, to: 0 };
    steps.push(jump);
    jumps.push(jump);
    fork.b = steps.length;
  }
  for (const jump of jumps) jump.to = steps.length;
  return true;
}

function compileRepeat(node: Extract<Re2Node, { type: "repeat" }>, steps: Step[]): boolean {
  for (let i = 0; i < node.min; i += 1) if (!compile(node.item, steps)) return false;
  if (node.max === undefined) {
    const start = steps.length;
    const fork = { type: "fork" as const, a: start + 1, b: 0 };
    steps.push(fork);
    if (!compile(node.item, steps)) return false;
    steps.push({ type: "jump", to: start });
    fork.b = steps.length;
    return true;
  }
  const forks: { type: "fork"; a: number; b: number }[] = [];
  for (let i = node.min; i < node.max; i += 1) {
    const fork = { type: "fork" as const, a: steps.length + 1, b: 0 };
    steps.push(fork);
    forks.push(fork);
    if (!compile(node.item, steps)) return false;
  }
  for (const fork of forks) fork.b = steps.length;
  return true;
}

/** The steps that are reached from these without reading a character, each once. */
function reach(
  steps: readonly Step[],
  from: readonly number[],
  codes: readonly number[],
  at: number,
): Set<number> {
  const reached = new Set<number>();
  const waiting = [...from];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    const step = steps[index];
    if (step?.type === "fork") waiting.push(step.a, step.b);
    else if (step?.type === "jump") waiting.push(step.to);
    else if (step?.type === "place" && isPlace(step.at, codes, at)) waiting.push(index + 1);
  }
  return reached;
}

function isPlace(place: Re2Place, codes: readonly number[], at: number): boolean {
  switch (place) {
    case "start":
      return at === 0;
    case "end":
      return at === codes.length;
    case "lineStart":
      return at === 0 || codes[at - 1] === 10;
    case "lineEnd":
      return at === codes.length || codes[at] === 10;
    case "word":
      return isWord(codes[at - 1]) !== isWord(codes[at]);
    case "notWord":
      return isWord(codes[at - 1]) === isWord(codes[at]);
  }
}

function isWord(code: number | undefined): boolean {
  return code !== undefined && /\w/.test(String.fromCodePoint(code));
}
