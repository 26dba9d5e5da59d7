import type { SourceText } from "../../source/source-text.ts";
import type { Block } from "../syntax/body.ts";
import type { Expression } from "../syntax/expression.ts";

/** A block, and the file that it stands in. */
export interface PlacedBlock {
  readonly block: Block;
  readonly source: SourceText;
}

/** An expression, and the file that it stands in. */
export interface PlacedExpression {
  readonly expression: Expression;
  readonly source: SourceText;
}

/** What the files of one folder hold. Of names given twice the last counts, as later files override. */
export interface TerraformModule {
  readonly folder: string;
  readonly variables: ReadonlyMap<string, Block>;
  readonly locals: ReadonlyMap<string, PlacedExpression>;
  readonly outputs: ReadonlyMap<string, Block>;
  /** Managed resources, by type and name, in the order of the files. */
  readonly resources: ReadonlyMap<string, ReadonlyMap<string, PlacedBlock>>;
  readonly data: ReadonlyMap<string, ReadonlyMap<string, PlacedBlock>>;
  readonly calls: ReadonlyMap<string, PlacedBlock>;
  /** Values of variables by files, those that count later later. */
  readonly given: ReadonlyMap<string, Expression>;
}

/** The folder of this import that a call of a module names, or undefined where its source is not local. */
export function localSource(block: Block): string | undefined {
  for (const item of block.body) {
    if (item.type !== "attribute" || item.name !== "source" || item.value.type !== "literal") continue;
    const { value } = item.value;
    if (typeof value === "string" && /^\.{1,2}(\/|\\|$)/.test(value)) return value;
  }
  return undefined;
}
