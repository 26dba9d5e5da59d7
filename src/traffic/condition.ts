/** Yes, no, or not known: a placeholder, a wrong value, or a request that does not say. */
export type Holds = "yes" | "no" | "unknown";

/** What a condition looks at. */
export type Subject =
  | "type"
  /** The match as a whole, where it is none that can be read. */
  | "match"
  | "port"
  | "method"
  | "scheme"
  | "path"
  | "hostname"
  | "header"
  | "metadata"
  | "query"
  | "service"
  | "serviceMethod";

/** What it asks of it. */
export type Wanted =
  | { readonly how: "exact" | "prefix" | "suffix" | "regex"; readonly value: string }
  /** Start included, end not. */
  | { readonly how: "range"; readonly start: number; readonly end: number }
  | { readonly how: "present" }
  /** A placeholder, as written. */
  | { readonly how: "hole"; readonly text: string }
  /** No value that App Mesh could take. */
  | { readonly how: "wrong" };

/** Why a condition is not known. */
export type Doubt =
  | "placeholder"
  | "wrongValue"
  | "notGiven"
  /** RE2 has no such syntax: Envoy would refuse the route. */
  | "regexRefused"
  /** RE2 may know it; it cannot be evaluated here. */
  | "regexUnknown";

/** One condition of a match, and whether a request meets it. */
export interface Condition {
  /** From the spec, to the member that says it; of a header to its entry in the list. */
  readonly pointer: string;
  readonly subject: Subject;
  /** Of a header, a metadata entry or a query parameter. */
  readonly name?: string;
  readonly wanted: Wanted;
  /** True where the opposite is asked for. */
  readonly inverted: boolean;
  readonly holds: Holds;
  /** What the request has; absent where it has none, or does not say. */
  readonly has?: string;
  readonly doubt?: Doubt;
}
