import type {
  ChoiceSource,
  ConflictChoice,
  ImportAnswers,
  ImportConflict,
} from "../../../../formats/import/import-preview.ts";
import type { ResourceId } from "../../../../model/reference/ref.ts";
import type { PreviewRow } from "../work/messages.ts";

/** A source whose values can be taken all at once: a file, or the design itself. */
export interface Side {
  /** Absent for the design. */
  readonly file?: string;
}

/** The sources that have a say in conflicts, the design first, then in the order in which they come. */
export function sidesOf(rows: readonly PreviewRow[]): Side[] {
  const files = new Set<string>();
  let design = false;
  for (const { conflicts } of rows) {
    for (const { choices } of conflicts) {
      for (const choice of choices) {
        if (choice.file === undefined) design = true;
        for (const file of filesOf(choice)) files.add(file);
      }
    }
  }
  return [...(design ? [{}] : []), ...[...files].map((file) => ({ file }))];
}

/** The answers with one conflict settled. */
export function settleOne(
  answers: ImportAnswers,
  id: ResourceId,
  { pointer }: Pick<ImportConflict, "pointer">,
  choice: ChoiceSource,
): ImportAnswers {
  const { settled = {} } = answers;
  return { ...answers, settled: { ...settled, [id]: { ...settled[id], [pointer]: choice } } };
}

/** The answers with every conflict settled in which that side has a say. */
export function settleAll(
  answers: ImportAnswers,
  rows: readonly PreviewRow[],
  { file }: Side,
): ImportAnswers {
  const settled: Record<ResourceId, Readonly<Record<string, ChoiceSource>>> = { ...answers.settled };
  for (const { id, conflicts } of rows) {
    if (id === undefined) continue;
    const chosen = conflicts.flatMap(({ pointer, choices }) => {
      const choice = choices.find((one) => (file === undefined ? one.file === undefined : says(one, file)));
      return choice === undefined ? [] : [[pointer, choice.candidate] as const];
    });
    if (chosen.length > 0) settled[id] = { ...settled[id], ...Object.fromEntries(chosen) };
  }
  return { ...answers, settled };
}

function says(choice: ConflictChoice, file: string): boolean {
  return filesOf(choice).includes(file);
}

function filesOf({ file, also }: ConflictChoice): string[] {
  return [...(file === undefined ? [] : [file]), ...also.map((part) => part.file)];
}
