import type { Kind } from "../../model/kinds/kind.ts";
import type { FindTermName } from "./find-terms.ts";
import type { NamePattern } from "./name-pattern.ts";

/** What a text such as `kind:node -tls cart` asks for, as plain data. `all` of nothing is everything. */
export type Expression =
  | { readonly op: "all" | "any"; readonly of: readonly Expression[] }
  | { readonly op: "not"; readonly of: Expression }
  /** Text within the shown name or the hostname. */
  | { readonly op: "text"; readonly pattern: NamePattern }
  | { readonly op: "kind"; readonly kind: Kind }
  | { readonly op: "term"; readonly term: FindTermName; readonly pattern?: NamePattern };
