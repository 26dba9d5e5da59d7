import { importChange } from "../../../formats/import/import-change.ts";
import { proposeImport } from "../../../formats/import/propose-import.ts";
import { readFiles } from "../../../formats/read-files.ts";
import { applyChange } from "../../../model/change/apply.ts";
import { type Design, emptyDesign } from "../../../model/design/design.ts";
import type { IncomingFile } from "../../app/panel-state.ts";

/**
 * The design in these files: that of a `.mesh.json`, or all resources of JSON for the AWS CLI together.
 * Undefined where something could not be read or must be asked: then the import shows what.
 */
export function designOfFiles(files: readonly IncomingFile[]): Design | undefined {
  const read = readFiles(files);
  const [only, ...others] = read.designs;
  if (only !== undefined && others.length === 0 && read.candidates.length === 0) return only.design;
  const empty = emptyDesign();
  const preview = proposeImport(empty, read, {}, { addMissingMeshes: true });
  const isClear = preview.rows.length > 0 && preview.rows.every(({ state }) => state === "added");
  return isClear ? applyChange(empty, importChange(empty, preview, "merge")) : undefined;
}
