import { isHole } from "../../model/design/hole.ts";
import { lineOf } from "../../model/design/origin-of.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { Candidate } from "../candidate.ts";
import { couldFill } from "./could-fill.ts";
import type {
  ChoiceSource,
  ConflictChoice,
  ImportAnswers,
  ImportConflict,
  ImportPart,
} from "./import-preview.ts";
import type { MergeChoice, MergeSide } from "./merge-values.ts";

/** A candidate with its index. */
export interface Told {
  readonly index: number;
  readonly candidate: Candidate;
}

/** What the answers say of conflicts. */
export interface Settlements {
  readonly settled: ImportAnswers["settled"];
  /** By file: the lower, the more it counts. */
  readonly ranks: ReadonlyMap<string, number>;
}

export function settlementsOf({ settled, preferred = [] }: ImportAnswers): Settlements {
  const files = typeof preferred === "string" ? [preferred] : preferred;
  return { settled, ranks: new Map([...files.entries()].reverse().map(([rank, file]) => [file, rank])) };
}

/** The conflicts of one resource, while its sources are merged. */
export class Conflicts {
  readonly all: ImportConflict[] = [];
  readonly #id: ResourceId;
  readonly #told: readonly Told[];
  readonly #answers: Settlements;

  /** `told`: the sources, in the order that the merge knows them by. */
  constructor(id: ResourceId, told: readonly Told[], answers: Settlements) {
    this.#id = id;
    this.#told = told;
    this.#answers = answers;
  }

  /** True where nothing is left to choose. */
  get areSettled(): boolean {
    return this.all.every(({ settled }) => settled !== undefined);
  }

  /** Records a conflict; the index of the choice that counts, the first where none was chosen. */
  readonly settle = (pointer: string, merged: readonly MergeChoice[]): number => {
    const choices = merged.map((choice) => this.#choice(choice));
    const chosen = this.#chosen(pointer, choices);
    const settled = chosen === undefined ? undefined : choices[chosen]?.candidate;
    const proposed = proposedOf(choices);
    this.all.push({
      pointer,
      choices,
      ...(proposed === undefined ? {} : { proposed }),
      ...(settled === undefined ? {} : { settled }),
    });
    return chosen ?? 0;
  };

  #chosen(pointer: string, choices: readonly ConflictChoice[]): number | undefined {
    const { settled, ranks } = this.#answers;
    const given = settled?.[this.#id];
    const wanted = given !== undefined && Object.hasOwn(given, pointer) ? given[pointer] : undefined;
    const named = choices.findIndex(({ candidate, also }) =>
      [candidate, ...also.map((part) => part.candidate)].includes(wanted),
    );
    if (wanted !== undefined && named >= 0) return named;
    let best: { rank: number; index: number } | undefined;
    choices.forEach(({ file, also }, index) => {
      for (const one of [file, ...also.map((part) => part.file)]) {
        const rank = one === undefined ? undefined : ranks.get(one);
        if (rank !== undefined && (best === undefined || rank < best.rank)) best = { rank, index };
      }
    });
    return best?.index;
  }

  #choice({ value, byDesign, sides }: MergeChoice): ConflictChoice {
    const parts = sides.flatMap((side) => this.#part(side));
    const [first, ...others] = parts;
    const own: Pick<ConflictChoice, "candidate" | "file" | "line"> =
      byDesign || first === undefined
        ? { candidate: "design" }
        : { candidate: first.candidate ?? "design", file: first.file, ...lineIn(first) };
    return { ...(value === undefined ? {} : { value }), ...own, also: byDesign ? parts : others };
  }

  #part({ source, pointer }: MergeSide): ImportPart[] {
    const told = this.#told[source];
    if (told === undefined) return [];
    const { file, format } = told.candidate.source;
    return [{ candidate: told.index, file, format, line: lineNear(told.candidate, pointer) }];
  }
}

function lineIn({ line }: ImportPart): { readonly line?: number } {
  return line === undefined ? {} : { line };
}

/** The line of a field, or of the nearest thing around it where the source has no such field. */
function lineNear({ resource, lines, source }: Candidate, pointer: string): number {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const line = lineOf({ resource, lines }, at);
    if (line !== undefined) return line;
  }
  return source.line;
}

/** The one known value beside holes that could become it. */
function proposedOf(choices: readonly ConflictChoice[]): ChoiceSource | undefined {
  const [known, ...others] = choices.filter(({ value }) => !isHole(value));
  if (known === undefined || others.length > 0) return undefined;
  const isIt = choices.every((choice) => choice === known || couldFill(choice.value, known.value));
  return isIt ? known.candidate : undefined;
}
