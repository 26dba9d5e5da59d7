import { writeCliBundle } from "../formats/cli-bundle/write.ts";
import { writeCliJson } from "../formats/cli-json/write.ts";
import { fileNamesOf } from "../formats/file-names.ts";
import type { LedgerEntry } from "../formats/ledger.ts";
import { writeMeshJson } from "../formats/mesh-json/write.ts";
import { compareText } from "../lib/compare-text.ts";
import { type Design, SETTINGS_ID } from "../model/design/design.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../model/reference/ref.ts";

/** The formats that `convert` writes. */
export const TARGET_FORMATS = ["cli-json", "mesh-json"] as const;
export type TargetFormat = (typeof TARGET_FORMATS)[number];

/** What `convert` writes. */
export interface Output {
  /** Path, with `/`, to text. */
  readonly files: ReadonlyMap<string, string>;
  /** The one text that says it all, where there is one: it may go to standard output. */
  readonly single?: string;
  /** What the files give less or otherwise than the design holds. */
  readonly ledger: readonly LedgerEntry[];
}

/** The design in that format. */
export function outputOf(design: Design, format: TargetFormat): Output {
  return format === "mesh-json" ? meshJsonOutput(design) : cliJsonOutput(design);
}

/** `NAME.mesh.json`, by the name of the design or of its only mesh. */
function meshJsonOutput(design: Design): Output {
  const { text, ledger } = writeMeshJson(design);
  const meshes = meshesOf(design);
  const name = design.settings.get(SETTINGS_ID)?.name ?? (meshes.length === 1 ? meshName(meshes) : "design");
  const base =
    fileNamesOf([idOf({ kind: "mesh", mesh: name, name })])
      .values()
      .next().value ?? "design";
  return { files: new Map([[`${base}.mesh.json`, text]]), single: text, ledger };
}

/** The files of the export; in a folder a mesh where there are several. */
function cliJsonOutput(design: Design): Output {
  const meshes = meshesOf(design);
  const folders = fileNamesOf(meshes);
  const files = new Map<string, string>();
  const ledger: LedgerEntry[] = [];
  for (const mesh of meshes) {
    const bundle = writeCliBundle(design, mesh);
    const folder = meshes.length === 1 ? "" : `${folders.get(mesh)}/`;
    for (const [path, text] of bundle.files) files.set(folder + path, text);
    ledger.push(...bundle.ledger);
  }
  const [only, ...others] = [...design.resources];
  if (only === undefined || others.length > 0) return { files, ledger };
  const { text, ledger: ofOne } = writeCliJson(only[0], only[1], "create");
  return { files, single: text, ledger: ofOne };
}

function meshesOf(design: Design): ResourceId[] {
  const meshes = [...design.resources.keys()].map((id) => idOf(meshRef(refOf(id))));
  return [...new Set(meshes)].sort(compareText);
}

function meshName([mesh]: readonly ResourceId[]): string {
  return mesh === undefined ? "design" : refOf(mesh).mesh;
}
