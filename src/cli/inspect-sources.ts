import type { Candidate, TaskGroupLink } from "../formats/candidate.ts";
import { importEntries } from "../formats/import/entries.ts";
import type { ImportRow } from "../formats/import/import-preview.ts";
import { proposeImport } from "../formats/import/propose-import.ts";
import type { Notice, NoticePlace } from "../formats/notice.ts";
import { compareText } from "../lib/compare-text.ts";
import { emptyDesign } from "../model/design/design.ts";
import { holeParts, isTemplatedName } from "../model/holes/hole-parts.ts";
import { holesIn } from "../model/holes/holes-of.ts";
import { idOf } from "../model/reference/ref.ts";
import { fileOrder } from "./file-order.ts";
import { NAME_PARTS } from "./given-ref.ts";
import { Places } from "./places.ts";
import type { Sources } from "./read-sources.ts";
import type { Source } from "./source-table.ts";
import { sourcesOf } from "./sources-of.ts";

/** A resource as its file has it. */
export interface InspectedResource {
  readonly candidate: Candidate;
  readonly place: NoticePlace;
}

/** A place where a variable has no value. */
export interface InspectedHole {
  readonly variable: string;
  readonly written: string;
  readonly pointer: string;
  readonly place: NoticePlace;
}

/** What is in the files of a command line. */
export interface Inspection {
  readonly sources: readonly Source[];
  readonly resources: readonly InspectedResource[];
  /** By variable, then in the order of the files. */
  readonly holes: readonly InspectedHole[];
  readonly links: readonly TaskGroupLink[];
  /** Resources for which the files say different things. */
  readonly conflicting: readonly ImportRow[];
  readonly notices: readonly Notice[];
  /** A line for each file or folder below a named one that the system does not let us read, or that is too large. */
  readonly left: readonly string[];
  readonly passedOver: number;
}

/** What was read, in the order of the files. */
export function inspectSources({ input, read, passedOver }: Sources): Inspection {
  const places = new Places(input.files);
  const order = fileOrder(input.files.map(({ path }) => path));
  const resources = importEntries(read)
    .map(({ candidate }) => ({ candidate, place: places.placeOf(candidate, candidate.kind, "") }))
    .toSorted((a, b) => order(a.place, b.place));
  const holes = resources.flatMap(({ candidate }) => holesOfCandidate(candidate, places));
  const { rows } = proposeImport(emptyDesign(), read);
  const notices = [...input.notices, ...read.notices];
  return {
    sources: sourcesOf(read),
    resources,
    holes: holes.toSorted((a, b) => compareText(a.variable, b.variable)),
    links: read.taskGroups.toSorted((a, b) => order(a.group, b.group)),
    conflicting: rows.filter(({ state }) => state === "conflicting"),
    notices: notices.filter(({ code }) => code !== "observed-left-out" && code !== "client-token-left-out"),
    left: input.left,
    passedOver,
  };
}

function holesOfCandidate(candidate: Candidate, places: Places): InspectedHole[] {
  const at = (pointer: string) => places.placeOf(candidate, candidate.kind, pointer);
  const ofNames = NAME_PARTS.flatMap((part) => {
    const name = candidate[part];
    // The mesh of a mesh is its name.
    if (name === undefined || !isTemplatedName(name) || (part === "mesh" && candidate.kind === "mesh"))
      return [];
    return holeParts(name).flatMap((one) =>
      "variable" in one ? [{ ...one, pointer: `/${part}`, place: at(`/${part}`) }] : [],
    );
  });
  const ofFields = holesIn(STAND_IN, candidate.resource).map(({ variable, written, pointer }) => ({
    variable,
    written,
    pointer,
    place: at(pointer),
  }));
  return [...ofNames, ...ofFields];
}

/** The holes of a resource's fields do not depend on its names. */
const STAND_IN = idOf({ kind: "mesh", mesh: "m", name: "m" });
