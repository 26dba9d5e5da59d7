import { compareText } from "../lib/compare-text.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { ApiClient } from "./client.ts";
import { readList, unexpected } from "./read-list.ts";
import type { ReadFailure, ReadOptions } from "./target-reading.ts";

/** A mesh that a target has; own and shared ones. */
export interface MeshRow {
  readonly name: string;
  readonly arn: string;
  /** Account (12 digits) of the mesh's owner; empty where the target does not say. */
  readonly meshOwner: string;
}

/** The meshes of a target, by name. */
export async function listMeshes(
  client: ApiClient,
  options: ReadOptions = {},
): Promise<Result<MeshRow[], ReadFailure>> {
  const rows = await readList(client, "ListMeshes", {}, "meshes", undefined, options.signal);
  if (!rows.ok) return rows;
  const meshes: MeshRow[] = [];
  for (const { meshName, arn, meshOwner } of rows.value) {
    if (typeof meshName !== "string")
      return err(unexpected("ListMeshes", undefined, "a row has no meshName"));
    meshes.push({
      name: meshName,
      arn: typeof arn === "string" ? arn : "",
      meshOwner: typeof meshOwner === "string" ? meshOwner : "",
    });
  }
  return ok(meshes.sort((a, b) => compareText(a.name, b.name) || compareText(a.meshOwner, b.meshOwner)));
}
