import type { Design } from "../../model/design/design.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { Proposals } from "../candidate.ts";
import type { ImportEntry } from "./entries.ts";
import type { KnownRef } from "./resolve.ts";

/**
 * What the user answered when a file was opened before that does not say what it holds, proposed again: by
 * index of the entry. Only where there is no doubt: the path is equal, one resource of the file is not
 * known now, and one resource that came from it then is not among those that are; and the file says
 * nothing else. A mesh of another account cannot be proposed.
 */
export function proposalsAsBefore(
  origins: Design["origins"],
  entries: readonly ImportEntry[],
  refs: readonly KnownRef[],
): ReadonlyMap<number, Proposals> {
  const files = openFiles(origins, entries, refs);
  return new Map(
    [...files.values()].flatMap(({ open, past }) => {
      const [index, ...others] = open;
      const [id, ...otherIds] = past;
      if (index === undefined || id === undefined || others.length + otherIds.length > 0) return [];
      return fits(refs[index], id) ? [[index, proposalsOf(id)] as const] : [];
    }),
  );
}

interface OpenFile {
  /** Entries that are not known. */
  readonly open: number[];
  /** What came from the file when it was opened before, and is not known to be in it now. */
  readonly past: Set<ResourceId>;
}

function openFiles(
  origins: Design["origins"],
  entries: readonly ImportEntry[],
  refs: readonly KnownRef[],
): ReadonlyMap<string, OpenFile> {
  const files = new Map<string, OpenFile>();
  entries.forEach(({ candidate: { source } }, index) => {
    if (refs[index]?.id !== undefined) return;
    const file = files.get(source.file);
    if (file === undefined) files.set(source.file, { open: [index], past: new Set() });
    else file.open.push(index);
  });
  if (files.size === 0) return files;
  for (const [id, { parts }] of origins) for (const { file } of parts) files.get(file)?.past.add(id);
  entries.forEach(({ candidate: { source } }, index) => {
    const id = refs[index]?.id;
    if (id !== undefined) files.get(source.file)?.past.delete(id);
  });
  return files;
}

function fits(known: KnownRef | undefined, id: ResourceId): boolean {
  const ref = refOf(id);
  const parts = ["kind", "mesh", "owner", "parent", "name"] as const;
  return ref.owner === undefined && parts.every((part) => (known?.[part] ?? ref[part]) === ref[part]);
}

function proposalsOf(id: ResourceId): Proposals {
  const { kind, mesh, parent, name } = refOf(id);
  const reason = "as when it was opened before";
  return {
    kind: { value: kind, reason },
    mesh: { value: mesh, reason },
    ...(parent === undefined ? {} : { parent: { value: parent, reason } }),
    name: { value: name, reason },
  };
}
