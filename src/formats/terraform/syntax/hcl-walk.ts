import type { ExpressionPlace } from "./expression.ts";
import type { HclCursor } from "./hcl-parser.ts";

/** Deeper syntax than this is not read; people write a tenth of it. */
const DEPTH_LIMIT = 200;

/** A walk over the syntax of one text: a cursor, the text, and where trees that are made of it stand. */
export class HclWalk {
  readonly text: string;
  readonly cursor: HclCursor;
  /** The `at` of everything, for text that stands within JSON; its own offset where absent. */
  readonly #at: number | undefined;
  /** Where the text begins in the file. */
  readonly #from: number;
  /** The text has errors: then each attribute is looked at for them. */
  readonly hasError: boolean;
  #depth = 0;

  constructor(
    text: string,
    cursor: HclCursor,
    { at, from = 0, hasError = false }: { at?: number; from?: number; hasError?: boolean } = {},
  ) {
    this.text = text;
    this.cursor = cursor;
    this.#at = at;
    this.#from = from;
    this.hasError = hasError;
  }

  /** What a place of the text is in the file. */
  at(start: number): number {
    return this.#at ?? this.#from + start;
  }

  /** Where the present node stands. */
  place(): ExpressionPlace {
    return this.placeOf(this.cursor.startIndex, this.cursor.endIndex);
  }

  placeOf(start: number, end: number): ExpressionPlace {
    return { at: this.at(start), text: this.text, start, end };
  }

  /** The present node as written. */
  written(): string {
    return this.text.slice(this.cursor.startIndex, this.cursor.endIndex);
  }

  /**
   * Calls `visit` at each child of the present node; comments are left out. False where children are nested
   * too deep: then none was visited.
   */
  children(visit: (type: string) => void): boolean {
    if (this.#depth >= DEPTH_LIMIT) return false;
    const { cursor } = this;
    if (!cursor.gotoFirstChild()) return true;
    this.#depth += 1;
    do {
      const type = cursor.nodeType;
      if (type !== "comment") visit(type);
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
    this.#depth -= 1;
    return true;
  }

  /** Calls `visit` at the first child of a type, and at no other. */
  firstChild(type: string, visit: () => void): void {
    const { cursor } = this;
    if (this.#depth >= DEPTH_LIMIT || !cursor.gotoFirstChild()) return;
    this.#depth += 1;
    do {
      if (cursor.nodeType !== type) continue;
      visit();
      break;
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
    this.#depth -= 1;
  }
}
