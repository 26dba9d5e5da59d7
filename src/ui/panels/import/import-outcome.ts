import type { Editor } from "../../../editor/editor.ts";
import { idOf, type ResourceId } from "../../../model/reference/ref.ts";
import { isUntouched } from "../designs/is-untouched.ts";
import type { ImportMode, PreviewRow, PreviewSummary } from "./work/messages.ts";

/** What an import does to a design, in numbers and names, before it is done. */
export interface ImportOutcome {
  readonly added: number;
  readonly changed: number;
  /** What goes: with `replace`, what is gone from its files, and the empty mesh of an untouched design. */
  readonly removed: readonly ResourceId[];
  /** Of these, those that the import itself does not know of. */
  readonly besides: readonly ResourceId[];
  /** How many files say something of what is added or changed. */
  readonly files: number;
  /** A mesh that the import touches, to show afterwards where the one on the board is not among them. */
  readonly mesh: ResourceId | undefined;
}

/** What comes of an import with these rows. */
export function importOutcome(
  editor: Editor,
  rows: readonly PreviewRow[],
  { notInImport }: Pick<PreviewSummary, "notInImport">,
  mode: ImportMode,
): ImportOutcome {
  const taken = rows.filter(({ state }) => state === "added" || state === "changed");
  const meshes = meshesOf(taken);
  const gone = rows.flatMap(({ id, removed }) => (removed === true && id !== undefined ? [id] : []));
  const besides =
    isUntouched(editor) && meshes.size > 0
      ? [...editor.design.resources.keys()].filter((id) => !meshes.has(id))
      : [];
  const left = mode === "replace" ? notInImport : [];
  const shown = editor.session.state.mesh;
  const [first] = [...meshes].sort();
  const files = new Set(taken.flatMap(({ parts }) => parts.map(({ file }) => file)));
  return {
    added: taken.filter(({ state }) => state === "added").length,
    changed: taken.filter(({ state }) => state === "changed").length,
    removed: [...new Set([...gone, ...left, ...besides])],
    besides,
    files: files.size,
    mesh: meshes.has(shown) ? shown : first,
  };
}

/** The meshes of these rows; there are few beside the rows, and each is named once. */
function meshesOf(rows: readonly PreviewRow[]): Set<ResourceId> {
  const named = new Map(rows.map(({ mesh, owner }) => [`${mesh}@${owner}`, { mesh, owner }]));
  return new Set(
    [...named.values()].flatMap(({ mesh, owner }) =>
      mesh === undefined
        ? []
        : [idOf({ kind: "mesh", mesh, name: mesh, ...(owner === undefined ? {} : { owner }) })],
    ),
  );
}
