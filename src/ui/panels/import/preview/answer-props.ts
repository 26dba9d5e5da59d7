import type { ImportAnswers } from "../../../../formats/import/import-preview.ts";
import type { PreviewRow } from "../work/messages.ts";

/** What a section gets in which the user answers something. */
export interface AnswerProps {
  readonly rows: readonly PreviewRow[];
  readonly answers: ImportAnswers;
  readonly setAnswers: (answers: ImportAnswers) => void;
}
