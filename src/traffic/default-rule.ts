import type { Json } from "../lib/json.ts";

/** How sure a rule is: AWS documents it, it was seen in real files or answers, or it follows from other facts. */
export type Certainty = "documented" | "observed" | "inferred";

/** What App Mesh does where a field is empty. */
export interface DefaultRule {
  /** Where it holds: `Shape.member` of the API model. */
  readonly places: readonly string[];
  /** The field or block in words, as in the form. */
  readonly label: string;
  /** As short as a field can show it, after "Default: ". */
  readonly text: string;
  /** In the form of the API, where it has one. */
  readonly value?: Json;
  /** One sentence for the page of all defaults. */
  readonly does: string;
  readonly certainty: Certainty;
  /** Who says so. */
  readonly source: string;
  /** Members beside it that make it void: a prefix where a whole path is matched. */
  readonly unless?: readonly string[];
  /** Shown only where effective values are asked for: nothing else would be there without it. */
  readonly silent?: true;
}
