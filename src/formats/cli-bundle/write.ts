import { strToU8, type Zippable, zipSync } from "fflate";
import { compareText } from "../../lib/compare-text.ts";
import { isJsonArray } from "../../lib/json.ts";
import type { Design } from "../../model/design/design.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { writeCliJson } from "../cli-json/write.ts";
import { fileNamesOf } from "../file-names.ts";
import { type LedgerEntry, ledgerEntry } from "../ledger.ts";
import { inApplyOrder } from "./apply-order.ts";
import { applyScript, type ScriptStep } from "./apply-script.ts";

export interface CliBundle {
  /** Path to text, in the order in which they stand in the zip. */
  readonly files: ReadonlyMap<string, string>;
  /** The same as a zip; equal designs give equal bytes. */
  readonly zip: Uint8Array;
  readonly ledger: readonly LedgerEntry[];
}

/**
 * All resources of one mesh as the AWS CLI takes them: a folder a kind with the create form, the same under
 * `update/` with the update form, and `apply.sh`. The mesh itself stays out where another account owns it.
 */
export function writeCliBundle(design: Design, meshId: ResourceId): CliBundle {
  const { owner, mesh } = refOf(meshId);
  const ids = inApplyOrder([...design.resources.keys()].filter((id) => idOf(meshRef(refOf(id))) === meshId));
  const ledger: LedgerEntry[] = [];
  if (!design.resources.has(meshId)) ledger.push(ledgerEntry("mesh-not-in-design", meshId, "", { mesh }));
  else if (owner !== undefined) ledger.push(ledgerEntry("mesh-of-other-account", meshId, "", { owner }));
  const paths = pathsOf(ids);
  const files = new Map<string, string>();
  const steps: ScriptStep[] = [];
  for (const id of ids) {
    const resource = design.resources.get(id);
    const path = paths.get(id);
    if (resource === undefined || path === undefined || (id === meshId && owner !== undefined)) continue;
    const create = writeCliJson(id, resource, "create");
    const createFile = path;
    const updateFile = `update/${path}`;
    files.set(createFile, create.text);
    files.set(updateFile, writeCliJson(id, resource, "update").text);
    ledger.push(...create.ledger);
    const tags = create.value["tags"];
    steps.push({ id, createFile, updateFile, tags: isJsonArray(tags) ? tags : [] });
  }
  files.set("apply.sh", applyScript(steps));
  files.set("README.txt", README);
  const sorted = new Map([...files].sort(([a], [b]) => compareText(a, b)));
  return { files: sorted, zip: zipOf(sorted), ledger };
}

const README = `JSON for the AWS CLI, one file a resource: a folder a kind for create calls, update/ for update calls.
sh apply.sh creates or updates all of it in order; it needs the AWS CLI (1 or 2) and its credentials.
ENDPOINT_URL and REGION choose where to (AWS's own App Mesh endpoint closed on 2026-09-30).
`;

function pathsOf(ids: readonly ResourceId[]): Map<ResourceId, string> {
  const byFolder = new Map<string, ResourceId[]>();
  for (const id of ids) {
    const { folder } = kindDefinition(refOf(id).kind);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), id]);
  }
  return new Map(
    [...byFolder].flatMap(([folder, inFolder]) =>
      [...fileNamesOf(inFolder)].map(([id, name]) => [id, `${folder}/${name}.json`] as const),
    ),
  );
}

/** The first date that a zip can hold; its fields are local time, so it is made of local fields. */
const FIRST_ZIP_DATE = new Date(1980, 0, 1);

const UNIX = 3;

function zipOf(files: ReadonlyMap<string, string>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, text] of files) {
    const mode = path === "apply.sh" ? 0o100755 : 0o100644;
    entries[path] = [strToU8(text), { mtime: FIRST_ZIP_DATE, os: UNIX, attrs: (mode << 16) >>> 0 }];
  }
  return zipSync(entries, { level: 6 });
}
