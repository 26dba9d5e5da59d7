import type { Editor } from "../../../editor/editor.ts";
import { newDesign } from "../../../editor/new-design.ts";
import { err, ok, type Result } from "../../../lib/result.ts";
import type { Design } from "../../../model/design/design.ts";
import type { OpenedDesign } from "../designs/load-design.ts";
import { type DesignProblem, type SavedDesigns, STOPPED } from "../designs/saved-designs.ts";
import type { Opening } from "../opening.ts";
import { serverFetch } from "../server-fetch.ts";
import { designOfText } from "./design-of-text.ts";
import { FileConnection, type FileEnvironment } from "./file-connection.ts";
import { fileDesignId } from "./file-design-id.ts";
import { FileMarks } from "./file-marks.ts";
import { markOfDesign, markOfText } from "./file-text.ts";
import { type FileContent, type FileProblem, readContent, type ServedFile } from "./served-file.ts";
import { takeDesign } from "./take-file.ts";

/** The file that the server edits, opened: the browser keeps its undo history and what is not written yet. */
export interface OpenedFile {
  readonly name: string;
  readonly opened: OpenedDesign;
  readonly connection: FileConnection;
}

/** Opens the file of this name that the server edits; `asked` is what it holds, where that was asked for before. */
export async function openServedFile(
  designs: SavedDesigns,
  name: string,
  opening: Opening,
  asked = readContent(serverFetch),
): Promise<Result<OpenedFile, FileProblem | DesignProblem>> {
  const content = await asked;
  if (!content.ok) return content;
  return openFile(
    designs,
    { name, content: content.value },
    {
      fetch: serverFetch,
      marks: new FileMarks(usableStorage(), name),
      now: () => Date.now(),
      watch: watchServedFile,
      onLeave: (leave) => {
        window.addEventListener("pagehide", leave);
        return () => window.removeEventListener("pagehide", leave);
      },
    },
    opening,
  );
}

/** As `openServedFile`, over a file that was read and a browser that is given. */
export async function openFile(
  designs: SavedDesigns,
  file: ServedFile,
  environment: FileEnvironment,
  opening: Opening,
): Promise<Result<OpenedFile, FileProblem | DesignProblem>> {
  const { name, content } = file;
  const theirs =
    content === undefined
      ? ok(newDesign(name.replace(/(\.mesh)?\.json$/, "") || undefined))
      : await designOfText(name, content.text, opening);
  if (theirs === undefined) return err(STOPPED);
  if (!theirs.ok) return theirs;
  const id = fileDesignId(name);
  let opened = await designs.load(id, opening);
  const isNew = !opened.ok && opened.error.code === "design-missing";
  if (isNew) {
    opened = await designs.createOpened(theirs.value, { id, file: name }, opening);
  }
  if (!opened.ok) return opened;
  const { editor } = opened.value;
  const inner = await designs.attach(opened.value);
  const onDisk = content === undefined ? undefined : theirs.value;
  const connection = new FileConnection(environment, inner, editor, file, onDisk);
  if (inner.state.role !== "writing") return ok({ name, opened: opened.value, connection });
  if (content === undefined) await settleMissing(connection, editor, theirs.value, name, environment.marks);
  else if (isNew) environment.marks.confirmed(await markOfText(content.text));
  else await settle(connection, editor, theirs.value, { name, content }, environment.marks);
  return ok({ name, opened: opened.value, connection });
}

/** There is no file: it is made of what this browser kept beyond what it wrote, else the design begins anew. */
async function settleMissing(
  connection: FileConnection,
  editor: Editor,
  theirs: Design,
  name: string,
  marks: FileMarks,
): Promise<void> {
  if (await hasUnsaved(editor, marks)) await connection.flush();
  else takeDesign(editor, theirs, `Open ${name}`);
}

/** Brings together what the file holds and what this browser kept of it. */
async function settle(
  connection: FileConnection,
  editor: Editor,
  theirs: Design,
  { name, content }: { readonly name: string; readonly content: FileContent },
  marks: FileMarks,
): Promise<void> {
  const raw = await markOfText(content.text);
  if (!marks.knows(raw)) {
    const [mine, onDisk] = [await markOfDesign(editor.design), await markOfDesign(theirs)];
    const isUnsaved = editor.history.done.length > 0 && !marks.knows(mine);
    const isAsLeft = onDisk === mine || marks.knows(onDisk);
    if (!isUnsaved) marks.confirmed(raw, onDisk);
    if (!isAsLeft) {
      if (isUnsaved) connection.review(content, ok(theirs));
      else takeDesign(editor, theirs, `Open ${name}`);
      return;
    }
  }
  // The file is as this browser left it: what it kept beyond that is written, which the board does not wait for.
  void connection.flush();
}

async function hasUnsaved(editor: Editor, marks: FileMarks): Promise<boolean> {
  return editor.history.done.length > 0 && !marks.knows(await markOfDesign(editor.design));
}

function watchServedFile(changed: (etag: string | null) => void): () => void {
  const source = new EventSource("/api/file/events");
  source.addEventListener("change", (event) => {
    const { etag } = JSON.parse(event.data) as { etag: string | null };
    changed(etag);
  });
  return () => source.close();
}

function usableStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
