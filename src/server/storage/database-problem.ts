/** Why a database cannot be used. It is left as it was. */
export interface DatabaseProblem {
  readonly code: "unreadable" | "unwritable" | "not-ours" | "newer";
  readonly path: string;
  readonly detail: string;
}

/** What happened, and what to do. */
export function databaseProblemText({ code, path, detail }: DatabaseProblem): string {
  switch (code) {
    case "unreadable":
      return `The database ${path} cannot be read: ${detail}. It was not changed. Move it away or restore a copy, or start with another data directory (--data DIR).`;
    case "unwritable":
      return `The database ${path} cannot be written: ${detail}. It was not changed. Let this user write it and its folder, or start with another data directory (--data DIR).`;
    case "not-ours":
      return `The file ${path} is not a Meshwright database: ${detail}. It was not changed. Start with another data directory (--data DIR).`;
    case "newer":
      return `The database ${path} was written by a newer Meshwright: ${detail}. It was not changed. Use that version, or start with another data directory (--data DIR).`;
  }
}
