import { compareText } from "../lib/compare-text.ts";
import { pointerSteps } from "../lib/json-pointer.ts";
import type { Kind } from "../model/kinds/kind.ts";
import type { Problem } from "./problem.ts";
import type { Code } from "./problem-args.ts";
import { type Reads, Related } from "./related.ts";
import type { Report, Rule } from "./rule.ts";
import { CODES, RULES } from "./rules.ts";
import { severityOf } from "./severity-of.ts";
import type { Subject } from "./subject.ts";
import type { Surroundings } from "./surroundings.ts";

/** What the rules about one resource alone find in it, rule by rule. */
export function runOwnRules(subject: Subject): Problem[] {
  return ownCodes(subject.ref.kind).flatMap((code) => runOwnRule(code, subject));
}

/** The codes of the rules about one resource alone, for those of that kind. */
export function ownCodes(kind: Kind): readonly Code[] {
  return codesFor(kind).own;
}

/** What one rule about a resource alone finds; nothing where the rule looks at others too. */
export function runOwnRule(code: Code, subject: Subject): Problem[] {
  const rule = RULES[code];
  return rule.relations === undefined ? collect(code, subject, (report) => rule.check(subject, report)) : [];
}

/** The codes of the rules that look at others too, from a resource of that kind, as far as they can judge. */
export function relatedCodes(kind: Kind, { isWhole }: Pick<Surroundings, "isWhole">): readonly Code[] {
  const { related } = codesFor(kind);
  return isWhole ? related : related.filter((code) => !needsWhole(code));
}

/**
 * True for what is said of a design as a whole alone: that something is missing in it. A target of Apply may
 * hold that, which its plan knows.
 */
export function needsWhole(code: Code): boolean {
  return RULES[code].needsWhole === true;
}

/** What one rule that looks at others finds, and what it read of them. */
export function runRelatedRule(
  code: Code,
  subject: Subject,
  around: Surroundings,
): { readonly problems: readonly Problem[]; readonly reads: Reads } {
  const rule = ruleOf(code);
  const related = new Related(subject, around, rule.relations ?? []);
  return {
    problems: collect(code, subject, (report) => rule.check(subject, report, related)),
    reads: related.reads,
  };
}

/** Orders the problems of one resource by their place (list entries by number), then by code. */
export function inOrder(problems: Problem[]): Problem[] {
  return problems.sort(comparePlaces);
}

function collect(code: Code, { id }: Subject, check: (report: Report<Code>) => void): Problem[] {
  const found: Problem[] = [];
  check((pointer, args) => {
    found.push({ code, severity: severityOf(code), at: { id, pointer }, args } as Problem);
  });
  return found;
}

/** A code, its rule and its arguments belong together; the compiler cannot see that for all at once. */
function ruleOf(code: Code): Rule<Code> {
  return RULES[code] as unknown as Rule<Code>;
}

interface KindCodes {
  readonly own: readonly Code[];
  readonly related: readonly Code[];
}

const byKind = new Map<Kind, KindCodes>();

function codesFor(kind: Kind): KindCodes {
  let codes = byKind.get(kind);
  if (codes === undefined) {
    const all = CODES.filter((code) => RULES[code].kinds?.includes(kind) ?? true);
    codes = {
      own: all.filter((code) => RULES[code].relations === undefined),
      related: all.filter((code) => RULES[code].relations !== undefined),
    };
    byKind.set(kind, codes);
  }
  return codes;
}

function comparePlaces(a: Problem, b: Problem): number {
  const [left, right] = [pointerSteps(a.at.pointer), pointerSteps(b.at.pointer)];
  for (const [index, step] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (step !== other) return compareSteps(step, other);
  }
  return left.length - right.length || compareText(a.code, b.code);
}

function compareSteps(a: string, b: string): number {
  return (/^\d+$/.test(a) && /^\d+$/.test(b) && Number(a) - Number(b)) || compareText(a, b);
}
