/** Why the file that the server edits cannot be used. It is left as it was. */
export interface FileProblem {
  readonly code: "no-folder" | "unreadable" | "not-text" | "unwritable";
  readonly path: string;
  readonly detail: string;
}

/** What happened, and what to do. */
export function fileProblemText({ code, path, detail }: FileProblem): string {
  switch (code) {
    case "no-folder":
      return `The folder of ${path} does not exist. Make it, or name a file in another one.`;
    case "unreadable":
      return `The file ${path} cannot be read: ${detail}. Name a file that you may read and write.`;
    case "not-text":
      return `The file ${path} is not a design: it is no UTF-8 text. It was not changed. Name another file.`;
    case "unwritable":
      return `The file ${path} cannot be written: ${detail}. It was not changed. Allow writing there, or make room.`;
  }
}
