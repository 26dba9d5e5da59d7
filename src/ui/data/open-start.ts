import { newDesign } from "../../editor/new-design.ts";
import { ok, type Result } from "../../lib/result.ts";
import { lastDesign, parseAddress } from "./address.ts";
import type { StorageProblem } from "./designs/database.ts";
import type { OpenedDesign } from "./designs/load-design.ts";
import { openDesignStore } from "./designs/open-design-store.ts";
import type { Connection } from "./designs/save-state.ts";
import type { DesignProblem, SavedDesigns } from "./designs/saved-designs.ts";
import { openServedFile } from "./file/open-served-file.ts";
import type { FileProblem } from "./file/served-file.ts";

/** A design that is open and kept. */
export interface StartedDesign {
  readonly opened: OpenedDesign;
  readonly connection: Connection;
  readonly file: string | undefined;
}

export interface Started extends StartedDesign {
  readonly designs: SavedDesigns;
}

export type StartProblem = StorageProblem | DesignProblem | FileProblem;

/**
 * What the page opens: the file that the server edits; else the design of the URL, the one that was open
 * last, the one changed last, or a new one. A URL of a design that this browser does not keep is a problem.
 */
export async function openStart(hash: string): Promise<Result<Started, StartProblem>> {
  const store = await openDesignStore();
  if (!store.ok) return store;
  const designs = store.value;
  const wanted = parseAddress(hash).design;
  const file =
    wanted === undefined || wanted.startsWith("file-") ? await openServedFile(designs) : ok(undefined);
  if (!file.ok) return file;
  if (file.value !== undefined) {
    const { name, opened, connection } = file.value;
    return ok({ designs, opened, connection, file: name });
  }
  const id = wanted === undefined || wanted.startsWith("file-") ? await usualDesign(designs) : ok(wanted);
  if (!id.ok) return id;
  const started = await openDesign(designs, id.value);
  return started.ok ? ok({ ...started.value, designs }) : started;
}

/** Opens one of the designs and keeps its edits from now on. */
export async function openDesign(
  designs: SavedDesigns,
  id: string,
): Promise<Result<StartedDesign, DesignProblem>> {
  const opened = await designs.load(id);
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
