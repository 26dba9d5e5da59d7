import { compareText } from "../lib/compare-text.ts";
import { type ResourceId, refOf } from "../model/reference/ref.ts";

/** Names that Windows keeps for devices, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

const MAX_LENGTH = 100;

/**
 * The base name of a resource's file, without extension: the resource's name, after its parent's for routes
 * and gateway routes (`cart-router.canary`). Safe for a shell and any file system; where the name itself
 * is not, what is unsafe becomes `_` and a short mark of the id keeps it apart.
 */
export function fileNameOf(id: ResourceId): string {
  const { parent, name } = refOf(id);
  const wanted = parent === undefined ? name : `${parent}.${name}`;
  const safe = wanted
    .replaceAll(/[^A-Za-z0-9._-]/g, "_")
    .replace(/^[-.]+/, "_")
    .replace(/\.+$/, "_");
  const fits = safe === wanted && safe.length <= MAX_LENGTH && !RESERVED.test(safe);
  return fits ? safe : marked(safe.slice(0, MAX_LENGTH), id);
}

/**
 * The base names of several resources in one folder: as `fileNameOf`, and where two would be equal on a
 * file system that ignores case, all of these carry the mark of their id.
 */
export function fileNamesOf(ids: Iterable<ResourceId>): Map<ResourceId, string> {
  const groups = new Map<string, ResourceId[]>();
  for (const id of [...ids].sort(compareText)) {
    const key = fileNameOf(id).toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  const taken = new Set([...groups].filter(([, group]) => group.length === 1).map(([key]) => key));
  const names = new Map<ResourceId, string>();
  for (const group of groups.values()) {
    for (const id of group) {
      const plain = fileNameOf(id);
      names.set(id, group.length === 1 ? plain : unlike(taken, marked(plain, id)));
    }
  }
  return names;
}

function unlike(taken: Set<string>, wanted: string): string {
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${wanted}-${n}`;
  taken.add(name.toLowerCase());
  return name;
}

function marked(name: string, id: ResourceId): string {
  return `${name}-${hash(id)}`;
}

/** FNV-1a over UTF-16 units, 32 bits, as eight hexadecimal digits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return value.toString(16).padStart(8, "0");
}
