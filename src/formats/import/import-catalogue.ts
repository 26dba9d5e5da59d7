import { TASK_GROUP_TYPES, type TaskGroupType } from "../../model/design/task-group.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import type { NoticeEntry } from "../notice-entry.ts";

/** Every notice on what an import does, and what it is about. */
export interface ImportNoticeArgs {
  "import-conflict": {
    readonly id: string;
    /** The fields in question, and where their values stand: `cart.yaml:42`. */
    readonly fields: readonly { readonly pointer: string; readonly places: readonly string[] }[];
  };
  "task-group-not-linked": {
    readonly type: TaskGroupType;
    readonly name: string;
    readonly kind: Kind;
    /** Name of the node or gateway. */
    readonly to: string;
    /** The meshes that have one of that name. */
    readonly meshes: readonly string[];
  };
  "values-kept": { readonly set: string; readonly variables: readonly string[] };
}

/** As many are named; the rest is counted. */
const NAMED = 5;

/** Their part of the catalogue of notices. */
export const IMPORT_NOTICES: { readonly [C in keyof ImportNoticeArgs]: NoticeEntry<ImportNoticeArgs[C]> } = {
  "import-conflict": {
    severity: "error",
    reason: ({ id, fields }) =>
      `${id} has different values in ${some(fields.map(({ pointer, places }) => placesText(pointer, places)))}.`,
    action: () => "Choose one for each field, or take all from one file.",
  },
  "task-group-not-linked": {
    severity: "warning",
    reason: ({ type, name, kind, to, meshes }) => {
      const node = `${kindDefinition(kind).title.toLowerCase()} ${to}`;
      const group = `${TASK_GROUP_TYPES[type]} ${name}`;
      return meshes.length === 0
        ? `${group} is linked to ${node}, which neither the import nor the design holds.`
        : `${group} is linked to ${node} without its mesh, and ${meshes.join(" and ")} have one.`;
    },
    action: ({ meshes }) =>
      meshes.length === 0
        ? "Read the file that holds it too; the link was left aside."
        : "Name the mesh in the file; the link was left aside.",
  },
  "values-kept": {
    severity: "warning",
    reason: ({ set, variables }) => `The file has other values in the set ${set} for ${some(variables)}.`,
    action: () => "Those of the design were kept: change them by hand if the file is right.",
  },
};

function placesText(pointer: string, places: readonly string[]): string {
  return places.length === 0 ? pointer : `${pointer} (${places.join(" and ")})`;
}

function some(items: readonly string[]): string {
  const named = items.slice(0, NAMED).join(", ");
  return items.length > NAMED ? `${named} and ${items.length - NAMED} more` : named;
}
