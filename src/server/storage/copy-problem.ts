import type { DatabaseProblem } from "./database-problem.ts";

/** Why a database was not backed up or restored. Nothing that was there is changed. */
export type CopyProblem =
  /** No database is there. */
  | { readonly code: "absent"; readonly path: string }
  /** The file to write is there already. */
  | { readonly code: "exists"; readonly path: string }
  /** What is to be copied is no database of ours, or not one that can be used. */
  | { readonly code: "database"; readonly problem: DatabaseProblem }
  /** A server has the database open. */
  | { readonly code: "in-use"; readonly path: string }
  | { readonly code: "failed"; readonly path: string; readonly detail: string };

/** What happened, and what to do. */
export function copyProblemText(problem: CopyProblem): string {
  switch (problem.code) {
    case "absent":
      return `There is no database ${problem.path}. Name the data directory of the server: --data DIR.`;
    case "exists":
      return `${problem.path} is there already. Name another file, or replace it: --force.`;
    case "database":
      return unusableText(problem.problem);
    case "in-use":
      return `A server uses the database ${problem.path}. Stop it first.`;
    case "failed":
      return `${problem.path} cannot be written: ${problem.detail}.`;
  }
}

function unusableText({ code, path, detail }: DatabaseProblem): string {
  switch (code) {
    case "unreadable":
    case "unwritable":
      return `The database ${path} cannot be read: ${detail}.`;
    case "not-ours":
      return `The file ${path} is not a Meshwright database: ${detail}.`;
    case "newer":
      return `The database ${path} was written by a newer Meshwright: ${detail}. Use that version.`;
  }
}
