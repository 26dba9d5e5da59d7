import type { Resource } from "./resource.ts";

/** What one file said of a resource, and on which line each field stands. */
export interface OriginPart {
  /** Path as it was opened, for people: it is never opened again by us. */
  readonly file: string;
  /** Name of the file's format. */
  readonly format: string;
  /** As the file said it, holes unfilled. */
  readonly resource: Resource;
  /** Line (from 1) of each leaf, by JSON pointer from the resource: `/spec/listeners/0/portMapping/port`. */
  readonly lines: { readonly [pointer: string]: number };
}

/**
 * Where a resource was read from; kept beside the design and never written to a file. A field comes from the
 * first part that holds the value which the design has now: a value that was changed comes from nowhere.
 */
export interface Origin {
  readonly parts: readonly OriginPart[];
}
