import { strFromU8 } from "fflate";
import { compareText } from "../../lib/compare-text.ts";
import type { InputFile } from "../detect.ts";
import { isNoConfiguration } from "../no-configuration.ts";
import { notice } from "../notice.ts";
import { MEGABYTES_LIMIT, type OpenedArchive } from "./opened-archive.ts";

const BLOCK = 512;

/**
 * The files of a tar but for those that hold no configuration; see `openArchive`. Formats: ustar, with the
 * long names of pax (POSIX.1-2001) and of GNU tar. What is damaged ends it with a notice; what came before it
 * is given. Never throws.
 */
export function untarFiles(archive: InputFile): OpenedArchive {
  const { path: archivePath, bytes } = archive;
  const at = { file: archivePath };
  if (bytes.length > MEGABYTES_LIMIT * 1_000_000) {
    const notices = [notice("archive-too-large", at, { megabytes: MEGABYTES_LIMIT })];
    return { files: [], passedOver: 0, notices };
  }
  // Of entries with equal names the last counts, as when a tar is unpacked.
  const found = new Map<string, Uint8Array>();
  const { entries, cause } = entriesOf(bytes);
  for (const { name, content } of entries) found.set(name, content);
  const files = [...found]
    .filter(([name]) => !isNoConfiguration(name))
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, content]) => ({ path: `${archivePath}/${name}`, bytes: content }));
  const notices = cause === undefined ? [] : [notice("archive-unreadable", at, { cause })];
  return { files, passedOver: found.size - files.length, notices };
}

interface TarEntry {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The regular files in their order; `cause` says why it ends before the end. */
function entriesOf(bytes: Uint8Array): { readonly entries: readonly TarEntry[]; readonly cause?: string } {
  const entries: TarEntry[] = [];
  let longName: string | undefined;
  let start = 0;
  while (start + BLOCK <= bytes.length) {
    const header = bytes.subarray(start, start + BLOCK);
    if (header.every((byte) => byte === 0)) break;
    const size = numberIn(header.subarray(124, 136));
    start += BLOCK;
    if (size === undefined) return { entries, cause: "an entry in it has no size" };
    if (start + size > bytes.length) return { entries, cause: "its end is missing" };
    const content = bytes.subarray(start, start + size);
    start += Math.ceil(size / BLOCK) * BLOCK;
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === "L") longName = textIn(content);
    else if (type === "x") longName = paxPath(content) ?? longName;
    // Names of links, and what holds for all entries.
    else if (type !== "K" && type !== "g") {
      if (REGULAR.includes(type)) entries.push({ name: longName ?? nameIn(header), content });
      longName = undefined;
    }
  }
  return { entries };
}

const REGULAR = ["0", "\0", "7"];

/** The text up to the first zero. */
function textIn(field: Uint8Array): string {
  const end = field.indexOf(0);
  return strFromU8(end < 0 ? field : field.subarray(0, end)).replace(/^(\.\/)+/, "");
}

function nameIn(header: Uint8Array): string {
  const prefix = textIn(header.subarray(345, 500));
  const name = textIn(header.subarray(0, 100));
  // GNU tar keeps other things where ustar has the prefix; it tells itself by two spaces.
  const isGnu = header[263] === 0x20;
  return prefix === "" || isGnu ? name : `${prefix}/${name}`;
}

/** A size: octal digits, or binary where the first bit is set (files of 8 GB and more). */
function numberIn(field: Uint8Array): number | undefined {
  if (((field[0] ?? 0) & 0x80) !== 0) return undefined;
  const digits = strFromU8(field, true).replaceAll(/[\0 ]/g, "");
  return /^[0-7]{1,12}$/.test(digits) ? Number.parseInt(digits, 8) : undefined;
}

/** The `path` of a pax header: records `LENGTH key=value` and a line feed; the length counts all of it. */
function paxPath(content: Uint8Array): string | undefined {
  let path: string | undefined;
  let start = 0;
  while (start < content.length) {
    const length = Number.parseInt(strFromU8(content.subarray(start, start + 12), true), 10);
    if (!(length > 0)) break;
    const record = strFromU8(content.subarray(start, start + length - 1));
    const match = /^\d+ path=/.exec(record);
    if (match !== null) path = record.slice(match[0].length);
    start += length;
  }
  return path;
}
