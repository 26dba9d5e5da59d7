import type { Kind } from "../../../model/kinds/kind.ts";

/**
 * One place of a form, made from the API model: a control for a leaf, or what holds more places. The tree of a
 * kind is made once; the panel draws it, "Find a field" searches it, and a test walks it.
 */
export interface FormNode {
  /**
   * Members from the parent's place to this one. Structures with a single member are stepped over
   * (`egressFilter.type` is one control), so there may be several; none for a choice among members of the parent.
   */
  readonly steps: readonly string[];
  /** The API's path from the spec, lists as `[]`: `listeners[].timeout.http.perRequest`. */
  readonly path: string;
  /** Name of the shape at the end of `steps`. */
  readonly shape: string;
  readonly label: string;
  /** One sentence. */
  readonly help?: string;
  /** What App Mesh does where the field is not set; shown in grey, never a value. */
  readonly fallback?: string;
  /** One sentence that is seen, where what App Mesh wants is easily got wrong. */
  readonly hint?: string;
  readonly required: boolean;
  /** Shown as one line even while it is not set. */
  readonly open: boolean;
  readonly control: Control;
}

export type Control = LeafControl | StructureControl | ChoiceControl | ListControl;

export type LeafControl =
  | {
      readonly type: "text";
      readonly mono: boolean;
      readonly multiline: boolean;
      /** Values that are offered; others may be typed. */
      readonly offers?: readonly string[];
    }
  | { readonly type: "number" }
  | { readonly type: "millis" }
  | { readonly type: "duration" }
  | { readonly type: "enum"; readonly options: readonly string[] }
  | { readonly type: "boolean" }
  /** The name of a resource of the same mesh. */
  | { readonly type: "reference"; readonly kind: Kind };

/** Where a block shows what it holds: among its parent's fields, under a heading, or on a page of its own. */
export type Present = "inline" | "group" | "page";

export interface StructureControl {
  readonly type: "structure";
  readonly present: Present;
  readonly children: readonly FormNode[];
}

/** Exactly one of several branches; the value at the place may hold members beside them. */
export interface ChoiceControl {
  readonly type: "choice";
  readonly present: Present;
  readonly branches: readonly Branch[];
}

export interface Branch {
  /** On the switch: `DNS`. */
  readonly label: string;
  readonly node: FormNode;
}

/**
 * `values`: a list of leaves. `rows`: small structures, one row each. `cards`: structures shown in place.
 * `pages`: structures of one line each that open a page. `backends`: rows with a page for the rest.
 * `conditions`: what a header must be, one row each. `targets`: nodes with their weights.
 */
export type ListStyle = "values" | "rows" | "cards" | "pages" | "backends" | "conditions" | "targets";

export interface ListControl {
  readonly type: "list";
  readonly style: ListStyle;
  /** One entry; its `steps` lead from the entry in. */
  readonly item: FormNode;
  /** What one entry is called: `Listener`. */
  readonly itemLabel: string;
  /** Values that are offered; others may be typed. */
  readonly suggestions?: readonly string[];
}

const HOLDERS = ["structure", "choice", "list"];

/** True for a control that edits one value. */
export function isLeaf(control: Control): control is LeafControl {
  return !HOLDERS.includes(control.type);
}
