import type { Target } from "./api.ts";

/** What a target is called within a sentence: the embedded control plane is this machine. */
export function targetLabel({ kind, name }: Pick<Target, "kind" | "name">): string {
  return kind === "embedded" ? "this machine" : name;
}

/** The same at the beginning of a line or on a button. */
export function targetTitle({ kind, name }: Pick<Target, "kind" | "name">): string {
  return kind === "embedded" ? "This machine" : name;
}

/** What a configured target said, with its name: here are several of them. */
export function onTarget({ kind, name }: Pick<Target, "kind" | "name">, text: string): string {
  return kind === "embedded" ? text : `${name}: ${text}`;
}
