import type { Target } from "./api.ts";
import { serverName } from "./server-name.ts";

/** Where the embedded control plane is, within a sentence: on this machine, or on the server that the page comes from. */
export function embeddedLabel(): string {
  return serverName(window.location.hostname) ?? "this machine";
}

/** What a target is called within a sentence. */
export function targetLabel({ kind, name }: Pick<Target, "kind" | "name">): string {
  return kind === "embedded" ? embeddedLabel() : name;
}

/** The same at the beginning of a line or on a button. */
export function targetTitle({ kind, name }: Pick<Target, "kind" | "name">): string {
  return kind === "embedded" ? (serverName(window.location.hostname) ?? "This machine") : name;
}

/** What a configured target said, with its name: here are several of them. */
export function onTarget({ kind, name }: Pick<Target, "kind" | "name">, text: string): string {
  return kind === "embedded" ? text : `${name}: ${text}`;
}
