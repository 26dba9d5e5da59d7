import type { Origin, OriginPart } from "../../model/design/origin.ts";
import type { Candidate } from "../candidate.ts";
import type { OpenedBefore } from "./opened-before.ts";

/**
 * The origin of a resource after an import: what the files say that are opened now stands in the place of
 * what they said before, and nothing where they hold it no longer; what other files said stays, and
 * what those said before whose resource the user leaves out.
 *
 * `leftOut`: their paths.
 */
export function originAfter(
  before: Origin | undefined,
  candidates: readonly Candidate[],
  leftOut: readonly string[],
  { nowOf, whole }: OpenedBefore,
): Origin {
  const read = new Map<string, OriginPart[]>();
  for (const { source, resource, lines } of candidates) {
    const part: OriginPart = { file: source.file, format: source.format, resource, lines };
    const known = read.get(source.file);
    if (known === undefined) read.set(source.file, [part]);
    else known.push(part);
  }
  const parts: OriginPart[] = [];
  for (const part of before?.parts ?? []) {
    const path = nowOf.get(part.file) ?? part.file;
    const now = read.get(path);
    // All parts of a file come at the place of its first.
    if (now !== undefined) parts.push(...now.splice(0));
    else if (!whole.has(part.file) || leftOut.includes(path)) parts.push(part);
  }
  return { parts: [...parts, ...[...read.values()].flat()] };
}
