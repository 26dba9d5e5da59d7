import type { Editor } from "../../../editor/editor.ts";
import { newDesign } from "../../../editor/new-design.ts";
import { writeMeshJson } from "../../../formats/mesh-json/write.ts";
import { ok, type Result } from "../../../lib/result.ts";
import type { Design } from "../../../model/design/design.ts";
import type { OpenedDesign } from "../designs/load-design.ts";
import type { DesignProblem, SavedDesigns } from "../designs/saved-designs.ts";
import { serverFetch } from "../server-fetch.ts";
import { FileConnection, type FileEnvironment } from "./file-connection.ts";
import { fileDesignId } from "./file-design-id.ts";
import { FileMarks } from "./file-marks.ts";
import { type FileProblem, readContent, type ServedFile } from "./served-file.ts";
import { designOfText, takeDesign } from "./take-file.ts";

/** The file that the server edits, opened: the browser keeps its undo history and what is not written yet. */
export interface OpenedFile {
  readonly name: string;
  readonly opened: OpenedDesign;
  readonly connection: FileConnection;
}

/** Opens the file of this name that the server edits. */
export async function openServedFile(
  designs: SavedDesigns,
  name: string,
): Promise<Result<OpenedFile, FileProblem | DesignProblem>> {
  const content = await readContent(serverFetch);
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
  );
}

/** As `openServedFile`, over a file that was read and a browser that is given. */
export async function openFile(
  designs: SavedDesigns,
  file: ServedFile,
  environment: FileEnvironment,
): Promise<Result<OpenedFile, FileProblem | DesignProblem>> {
  const { name, content } = file;
  const theirs =
    content === undefined
      ? ok(newDesign(name.replace(/(\.mesh)?\.json$/, "") || undefined))
      : designOfText(name, content.text);
  if (!theirs.ok) return theirs;
  const id = fileDesignId(name);
  let opened = await designs.load(id);
  if (!opened.ok && opened.error.code === "design-missing") {
    const created = await designs.create(theirs.value, { id, file: name });
    if (!created.ok) return created;
    opened = await designs.load(id);
  }
  if (!opened.ok) return opened;
  const { editor } = opened.value;
  const inner = await designs.attach(opened.value);
  const connection = new FileConnection(environment, inner, editor, file);
  if (inner.state.role === "writing") await settle(connection, editor, theirs.value, file, environment.marks);
  return ok({ name, opened: opened.value, connection });
}

/** Brings together what the file holds and what this browser kept of it. */
async function settle(
  connection: FileConnection,
  editor: Editor,
  theirs: Design,
  { name, content }: ServedFile,
  marks: FileMarks,
): Promise<void> {
  const mine = writeMeshJson(editor.design).text;
  const onDisk = content === undefined ? undefined : writeMeshJson(theirs).text;
  const hasUnsaved = editor.history.done.length > 0 && !marks.knows(mine);
  // The file is as this browser left it (or was never there): what it kept beyond that is written now.
  const isAsLeft = onDisk === undefined ? hasUnsaved : onDisk === mine || marks.knows(onDisk);
  if (isAsLeft) await connection.flush();
  else if (hasUnsaved) connection.review(content);
  else takeDesign(editor, theirs, `Open ${name}`);
  if (onDisk !== undefined && !hasUnsaved) marks.confirmed(onDisk);
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
