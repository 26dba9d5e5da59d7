import { applyChange } from "../../../model/change/apply.ts";
import { type Design, emptyDesign } from "../../../model/design/design.ts";
import type { IncomingFile } from "../../app/panel-state.ts";
import { startImport } from "../import/work/import-client.ts";

/**
 * The design in these files: that of a `.mesh.json`, or all resources of other files together. Undefined
 * where something could not be read or must be asked: then the import shows what.
 */
export async function designOfFiles(files: readonly IncomingFile[]): Promise<Design | undefined> {
  const client = startImport();
  try {
    const read = await client.read(files);
    if (read === undefined) return undefined;
    if (read.designs.length === 1 && read.candidates === 0) return await client.design(0);
    const empty = emptyDesign();
    await client.setBase(empty);
    const preview = await client.propose({});
    const states = new Set(preview?.rows.map(({ state }) => state));
    states.delete("left");
    if (states.size !== 1 || !states.has("added")) return undefined;
    const change = await client.change({ mode: "merge", addMissingMeshes: true, remove: [] });
    return change === undefined ? undefined : applyChange(empty, change);
  } finally {
    client.end();
  }
}
