import type { Result } from "../../lib/result.ts";
import type { ApiClient } from "../../plan/client.ts";
import { listMeshes } from "../../plan/list-meshes.ts";
import { readTarget } from "../../plan/read-target.ts";
import type { MeshName, ReadFailure, ReadOptions, TargetReading } from "../../plan/target-reading.ts";

/**
 * Reads those of the meshes that the target lists. To read one that is not there is no failure, but the
 * browser would log its 404 as one.
 */
export async function readPresent(
  client: ApiClient,
  meshes: readonly MeshName[],
  options: ReadOptions,
): Promise<Result<TargetReading, ReadFailure>> {
  const listed = await listMeshes(client, options);
  if (!listed.ok) return listed;
  const names = new Set(listed.value.map(({ name }) => name));
  return readTarget(
    client,
    meshes.filter(({ name }) => names.has(name)),
    options,
  );
}
