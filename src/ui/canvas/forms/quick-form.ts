import type { Done, Refused } from "../../../editor/command.ts";

/** One field of a form: text, a protocol, or one of a few. */
export interface QuickField {
  readonly key: string;
  readonly label: string;
  /** What it holds at first; it is selected, so that typing replaces it. */
  readonly value?: string;
  readonly placeholder?: string;
  /** In the monospaced face: hostnames, ports, paths. */
  readonly mono?: true;
  /** Beside the field before it. */
  readonly beside?: true;
  readonly protocols?: readonly string[];
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Names that are offered while it is typed. */
  readonly offers?: readonly string[];
}

/** What was typed, by field. */
export type QuickEntry = Readonly<Record<string, string>>;

/** A small form over the board: typed through from field to field, Enter does it. */
export interface QuickForm {
  /** A verb and a noun. */
  readonly title: string;
  readonly submit: string;
  readonly fields: readonly QuickField[];
  /** A sentence on what will come of it. */
  readonly hint?: (entry: QuickEntry) => string;
  readonly run: (entry: QuickEntry) => Done | Refused | { readonly ask: unknown };
}
