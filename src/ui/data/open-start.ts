import { newDesign } from "../../editor/new-design.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { lastDesign, parseAddress } from "./address.ts";
import type { StorageProblem } from "./designs/database.ts";
import type { OpenedDesign } from "./designs/load-design.ts";
import { openDesignStore } from "./designs/open-design-store.ts";
import type { Connection } from "./designs/save-state.ts";
import type { DesignProblem, SavedDesigns } from "./designs/saved-designs.ts";
import { fileDesignId, isFileDesignId } from "./file/file-design-id.ts";
import { type FileProblem, readContent, servedFileName } from "./file/served-file.ts";
import { Opening } from "./opening.ts";
import { serverFetch } from "./server-fetch.ts";

/** A design that is open and kept. */
export interface StartedDesign {
  readonly opened: OpenedDesign;
  readonly connection: Connection;
  readonly file: string | undefined;
}

export interface Started extends StartedDesign {
  readonly designs: SavedDesigns;
  /** Name of the file that the server edits, whether or not it is what is open. */
  readonly served: string | undefined;
}

export type StartProblem = StorageProblem | DesignProblem | FileProblem;

/**
 * What the page opens: the file that the server edits; else the design of the URL, the one that was open
 * last, the one changed last, or a new one. A URL of a design that this browser does not keep is a problem.
 */
export async function openStart(hash: string): Promise<Result<Started, StartProblem>> {
  const { design } = parseAddress(hash);
  const isFile = design === undefined || isFileDesignId(design);
  const [store, { served, asked }] = await Promise.all([openDesignStore(), askForFile(isFile)]);
  if (!store.ok) return store;
  const designs = store.value;
  const id = !isFile
    ? ok(design)
    : served === undefined
      ? await usualDesign(designs)
      : ok(fileDesignId(served));
  if (!id.ok) return id;
  const started = await openDesign(designs, id.value, served, { asked });
  return started.ok ? ok({ ...started.value, designs, served }) : started;
}

/** A file that is on its way. */
type AskedFile = ReturnType<typeof readContent>;

/**
 * Which file the server edits, and where it is wanted, the file itself: it and the code that opens it come while the
 * database is opened.
 */
async function askForFile(
  isWanted: boolean,
): Promise<{ readonly served: string | undefined; readonly asked?: AskedFile }> {
  const served = await servedFileName(serverFetch);
  if (served === undefined || !isWanted) return { served };
  void fileCode();
  return { served, asked: readContent(serverFetch) };
}

/** Reading and writing files is much code, and most designs are none. */
function fileCode() {
  return import("./file/open-served-file.ts");
}

/** Opens one of the designs, or the file that the server edits, and keeps its edits from now on. */
export async function openDesign(
  designs: SavedDesigns,
  id: string,
  served: string | undefined,
  { mayStop = true, asked }: { readonly mayStop?: boolean; readonly asked?: AskedFile | undefined } = {},
): Promise<Result<StartedDesign, StartProblem>> {
  const opening = new Opening(id === fileDesignId(served ?? "") ? served : undefined, { mayStop });
  try {
    return await openWith(opening, designs, id, served, asked);
  } finally {
    opening.end();
  }
}

async function openWith(
  opening: Opening,
  designs: SavedDesigns,
  id: string,
  served: string | undefined,
  asked?: AskedFile,
): Promise<Result<StartedDesign, StartProblem>> {
  if (served !== undefined && id === fileDesignId(served)) {
    const { openServedFile } = await fileCode();
    const file = await openServedFile(designs, served, opening, asked);
    return file.ok ? ok({ ...file.value, file: served }) : file;
  }
  if (isFileDesignId(id)) {
    const reason = "This server edits another file. Start it with the file that you want to open.";
    return err({ code: "design-elsewhere", reason });
  }
  const opened = await designs.load(id, opening);
  if (!opened.ok) return opened;
  const connection = await designs.attach(opened.value);
  return ok({ opened: opened.value, connection, file: undefined });
}

async function usualDesign(designs: SavedDesigns): Promise<Result<string, DesignProblem>> {
  const listed = await designs.list();
  if (!listed.ok) return listed;
  const last = lastDesign();
  const row = listed.value.find(({ id }) => id === last) ?? listed.value[0];
  return row === undefined ? designs.create(newDesign()) : ok(row.id);
}
