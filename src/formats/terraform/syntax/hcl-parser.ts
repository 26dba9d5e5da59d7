/** A place in a syntax tree of HCL: the part of a tree-sitter cursor that is used. */
export interface HclCursor {
  readonly nodeType: string;
  /** Offsets in UTF-16 units, the end not included. */
  readonly startIndex: number;
  readonly endIndex: number;
  readonly nodeIsMissing: boolean;
  /** Costs more than the others. */
  readonly currentNode: { readonly hasError: boolean };
  gotoFirstChild(): boolean;
  gotoNextSibling(): boolean;
  gotoParent(): boolean;
  delete(): void;
}

/** A syntax tree; it lies in memory that is not collected and must be deleted. */
export interface HclSyntaxTree {
  readonly rootNode: { readonly hasError: boolean; readonly type: string };
  walk(): HclCursor;
  delete(): void;
}

/** A parser of HCL: `web-tree-sitter` with its grammar of Terraform, loaded by the caller. */
export interface HclParser {
  /** Null or an error where the parser gives up; a text with errors gives a tree that marks them. */
  parse(text: string): HclSyntaxTree | null;
}
