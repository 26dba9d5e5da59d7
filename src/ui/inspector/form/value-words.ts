import { isJsonArray, isJsonObject, type Json } from "../../../lib/json.ts";
import { valueAt } from "../../../lib/json-pointer.ts";
import { isHole } from "../../../model/design/hole.ts";

/** A leaf as people read it: a placeholder by its text; nothing for blocks. */
export function leafWords(value: Json | undefined): string {
  if (value === undefined) return "";
  if (isJsonObject(value)) return isHole(value) ? String(value["$hole"]) : "";
  return isJsonArray(value) ? value.map(leafWords).join(", ") : String(value);
}

/** The leaf at a pointer in words; empty where there is none. */
export function wordsAt(value: Json | undefined, pointer: string): string {
  return leafWords(valueAt(value, pointer));
}

/** A duration in words: `30 s`; empty where it has no amount. */
export function durationWords(value: Json | undefined): string {
  if (isHole(value)) return leafWords(value);
  const amount = wordsAt(value, "/value");
  return amount === "" ? "" : `${amount} ${wordsAt(value, "/unit")}`.trim();
}

/** Milliseconds as people say them: `30 s`, `1500 ms`. */
export function millisWords(value: Json | undefined): string {
  if (typeof value !== "number") return leafWords(value);
  return value >= 1000 && value % 1000 === 0 ? `${value / 1000} s` : `${value} ms`;
}

/** `a`, `a or b`, `a, b or c` */
export function oneOf(words: readonly string[], last = "or"): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** `1 failure`, `3 failures`; a placeholder counts as several. */
export function counted(count: string, one: string, several = `${one}s`): string {
  return `${count} ${count === "1" ? one : several}`;
}
