import type { Difference } from "../compare/difference.ts";
import type { TrafficChange } from "../compare/traffic/traffic-change.ts";
import { trafficText } from "../compare/traffic/traffic-text.ts";
import { canonicalJson } from "../lib/canonical-json.ts";
import type { Json } from "../lib/json.ts";
import { pointerSteps } from "../lib/json-pointer.ts";
import { describeResourceId } from "../plan/describe.ts";
import type { FieldChange } from "../plan/plan.ts";
import { counted } from "./counted.ts";
import { IMPACT_WORDS, trafficLines } from "./impact-words.ts";

/** What `meshwright diff` found. */
export interface Compared {
  readonly base: string;
  readonly head: string;
  readonly differences: readonly Difference[];
  /** The gravest first. */
  readonly traffic: readonly TrafficChange[];
}

const SIGNS: Readonly<Record<Difference["state"], string>> = { added: "+", changed: "~", removed: "-" };

/** Longest value that stands in one line; longer ones are cut. */
const LONGEST = 60;

/** For a terminal: sentences on traffic first, then the resources with their fields. */
export function diffText({ differences, traffic }: Compared): string {
  if (differences.length === 0) return "No difference.\n";
  const resources = differences.flatMap(({ id, state, fields }) => [
    `${SIGNS[state]} ${describeResourceId(id)}\n`,
    ...(state === "changed" ? fields.map((field) => `    ${fieldLine(field)}\n`) : []),
  ]);
  return [trafficLines(traffic), `\nResources: ${summary(differences)}\n`, resources.join("")].join("");
}

/** For a pull request: a table of the sentences, and the fields folded away. */
export function diffMarkdown({ differences, traffic }: Compared): string {
  if (differences.length === 0) return "**No difference** in the mesh.\n";
  const told = traffic.map((change) => `| ${IMPACT_WORDS[change.impact]} | ${cell(trafficText(change))} |\n`);
  const blocks = differences.map(({ id, state, fields }) => {
    const lines = state === "changed" ? fields.map((field) => `  ${fieldLine(field)}\n`).join("") : "";
    return `${SIGNS[state]} ${describeResourceId(id)}\n${lines}`;
  });
  return [
    told.length === 0
      ? "**Traffic:** nothing changes.\n"
      : `| Impact | Traffic |\n| --- | --- |\n${told.join("")}`,
    `\n<details><summary>${summary(differences)}</summary>\n\n\`\`\`diff\n${blocks.join("").replaceAll("```", "'''")}\`\`\`\n\n</details>\n`,
  ].join("");
}

/** `{ base, head, differences, traffic }`, each sentence with its code, impact and place. */
export function diffJson({ base, head, differences, traffic }: Compared): string {
  const told = traffic.map((change) => ({
    code: change.code,
    impact: change.impact,
    resource: change.at,
    text: trafficText(change),
  }));
  const found = differences.map(({ id, state, fields }) => ({ resource: id, state, fields }));
  return canonicalJson({ base, head, differences: found, traffic: told } as unknown as Json);
}

/** `2 resources differ: 1 added, 1 changed`. */
export function summary(differences: readonly Difference[]): string {
  const of = (state: Difference["state"]): number => differences.filter((one) => one.state === state).length;
  const parts = (["added", "changed", "removed"] as const).filter((state) => of(state) > 0);
  return `${counted(differences.length, "resource")} differ${differences.length === 1 ? "s" : ""}: ${parts
    .map((state) => `${of(state)} ${state}`)
    .join(", ")}`;
}

function fieldLine({ pointer, before, after }: FieldChange): string {
  const path = pathOf(pointer);
  if (before === undefined) return `${path}: ${shown(after)} (was not set)`;
  return after === undefined
    ? `${path}: not set (was ${shown(before)})`
    : `${path}: ${shown(before)} → ${shown(after)}`;
}

/** A pointer as people write it: `spec.listeners[0].timeout`. */
export function pathOf(pointer: string): string {
  return pointerSteps(pointer)
    .map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : `${index === 0 ? "" : "."}${step}`))
    .join("");
}

function shown(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? "";
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}...` : text;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
