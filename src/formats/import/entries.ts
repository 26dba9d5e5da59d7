import { compareText } from "../../lib/compare-text.ts";
import type { Design, Placement } from "../../model/design/design.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { Candidate } from "../candidate.ts";
import type { FilesRead } from "../read-files.ts";

/** A candidate, and whether its file tells all of the resource (a design does, CLI JSON need not have tags). */
export interface ImportEntry {
  readonly candidate: Candidate;
  readonly whole: boolean;
}

/** All that was read, as one list: the candidates, then the resources of designs by file and id. */
export function importEntries(read: Pick<FilesRead, "candidates" | "designs">): ImportEntry[] {
  return [
    ...read.candidates.map((candidate) => ({ candidate, whole: false })),
    ...read.designs.flatMap(({ file, design }) => designEntries(file, design)),
  ];
}

function designEntries(file: string, design: Design): ImportEntry[] {
  return [...design.resources]
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, resource]) => {
      const source = { file, format: "mesh-json", pointer: "", spec: "", line: 1, column: 1 } as const;
      return { candidate: { ...refOf(id), resource, source, lines: {}, proposed: {} }, whole: true };
    });
}

/** Positions of the designs read; of two for one card, the last. */
export function importPositions(read: Pick<FilesRead, "designs">): Record<ResourceId, Placement> {
  const positions = new Map<ResourceId, Placement>();
  for (const { design } of read.designs) {
    for (const [id, placement] of design.positions) positions.set(id, placement);
  }
  return Object.fromEntries([...positions].sort(([a], [b]) => compareText(a, b)));
}
