import type { Kind } from "../model/kinds/kind.ts";

/** The API's name of a kind in messages: `VirtualNode`. */
export function kindNoun(kind: Kind): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
