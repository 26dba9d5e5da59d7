import { pointerSteps } from "../lib/json-pointer.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { refOf } from "../model/reference/ref.ts";
import { memberWords } from "./member-words.ts";
import type { ProblemPlace } from "./problem.ts";

/** Lists whose entries go by another name than the list without its last letter. */
const ENTRY_NAMES: ReadonlyMap<string, string> = new Map([
  ["certificateAuthorityArns", "certificateAuthorityArn"],
  ["grpcRetryEvents", "grpcRetryEvent"],
  ["httpRetryEvents", "httpRetryEvent"],
  ["tcpRetryEvents", "tcpRetryEvent"],
  ["json", "jsonEntry"],
  ["metadata", "metadataEntry"],
  ["exact", "name"],
]);

/**
 * How a platform engineer calls the place of a problem, as the start of a sentence: `Port`, `Listener 1`,
 * `Certificate authority ARNs`, `Virtual router name`. Entries are counted from 1.
 */
export function fieldLabel({ id, pointer }: ProblemPlace): string {
  const steps = pointerSteps(pointer);
  const last = steps.at(-1);
  if (last === undefined) return kindDefinition(refOf(id).kind).title;
  if (steps.length === 1) return partLabel(id, last);
  const list = steps.at(-2) ?? "";
  // People say a timeout; that it counts milliseconds is said beside its number.
  if (!/^\d+$/.test(last)) return memberWords(last.replace(/(?<=.)Millis$/, ""));
  return `${memberWords(ENTRY_NAMES.get(list) ?? list.replace(/s$/, ""))} ${Number(last) + 1}`;
}

/** The label of the structure that holds the place: `Port mapping` for `/spec/listeners/0/portMapping/port`. */
export function ownerLabel({ id, pointer }: ProblemPlace): string {
  const owner = pointer.slice(0, pointer.lastIndexOf("/"));
  return fieldLabel({ id, pointer: owner === "/extra" ? "" : owner });
}

/** A label within a sentence: its first word in small letters unless it is an abbreviation. */
export function inSentence(label: string): string {
  return /^([A-Z]{2}|gRPC|HTTP)/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

function partLabel(id: string, part: string): string {
  const { parent } = kindDefinition(refOf(id).kind);
  if (part === "mesh") return "Mesh name";
  if (part === "owner") return "Mesh owner";
  if (part === "parent" && parent !== undefined) return memberWords(parent.member);
  return memberWords(part);
}
