import { strFromU8, strToU8, Unzlib, zlibSync } from "fflate";
import { err, ok, type Result } from "../../lib/result.ts";
import { fromBase64Url, toBase64Url } from "./base64url.ts";

/** What a shared link carries besides the design. */
export interface ShareOptions {
  /** The body is encrypted with a passphrase. */
  readonly isEncrypted: boolean;
  /** A hint of the one who shares: the receiver is offered a copy to edit at once. */
  readonly mayEdit: boolean;
}

export interface ShareEnvelope extends ShareOptions {
  /** The compressed design, or what encryption made of it. */
  readonly body: Uint8Array;
}

/** Why a link cannot be opened: one sentence each in `shareProblemText`. */
export type ShareProblem = "cut" | "broken" | "newer" | "too-large" | "no-design" | "wrong-passphrase";

/** What starts the fragment of a link that holds a design. */
export const SHARE_PREFIX = "#/s/";

const VERSION = 1;
const HEADER = 10;
const ENCRYPTED = 1;
const MAY_EDIT = 2;
const PORTION = 4096;
/** A link of some kilobytes may not unfold to more than this many bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The fragment of a link: `#/s/` and, as base64url, the version (1 byte), flags (1), CRC-32 of the body (4), length of
 * the body (4, both big-endian), and the body.
 */
export function writeEnvelope({ body, isEncrypted, mayEdit }: ShareEnvelope): string {
  const bytes = new Uint8Array(HEADER + body.length);
  const view = new DataView(bytes.buffer);
  bytes[0] = VERSION;
  bytes[1] = (isEncrypted ? ENCRYPTED : 0) | (mayEdit ? MAY_EDIT : 0);
  view.setUint32(2, crc32(body));
  view.setUint32(6, body.length);
  bytes.set(body, HEADER);
  return SHARE_PREFIX + toBase64Url(bytes);
}

/** What the fragment of a link holds. */
export function readEnvelope(fragment: string): Result<ShareEnvelope, ShareProblem> {
  // Mail programs and chats break long links into lines, and end them with a full stop.
  const text = fragment
    .slice(SHARE_PREFIX.length)
    .replace(/%0[AaDd]|%20|\s/g, "")
    .replace(/[.,;:)>\]]+$/, "");
  const bytes = fromBase64Url(text);
  if (bytes === undefined) return err("broken");
  if (bytes.length > 0 && (bytes[0] ?? 0) > VERSION) return err("newer");
  if (bytes.length < HEADER) return err("cut");
  if (bytes[0] !== VERSION) return err("broken");
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const flags = bytes[1] ?? 0;
  if ((flags & ~(ENCRYPTED | MAY_EDIT)) !== 0) return err("newer");
  const length = view.getUint32(6);
  const body = bytes.slice(HEADER);
  if (body.length < length) return err("cut");
  if (body.length > length || view.getUint32(2) !== crc32(body)) return err("broken");
  return ok({ body, isEncrypted: (flags & ENCRYPTED) !== 0, mayEdit: (flags & MAY_EDIT) !== 0 });
}

/** A text, compressed. */
export function packText(text: string): Uint8Array {
  return zlibSync(strToU8(text), { level: 9, mem: 9 });
}

/** The text in compressed bytes; unfolded in portions, so that a bomb is stopped before it fills the memory. */
export function unpackText(body: Uint8Array): Result<string, ShareProblem> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const unfold = new Unzlib((chunk) => {
      size += chunk.length;
      if (size <= MOST_BYTES) chunks.push(chunk);
    });
    for (let at = 0; at < body.length && size <= MOST_BYTES; at += PORTION) {
      unfold.push(body.subarray(at, at + PORTION), at + PORTION >= body.length);
    }
  } catch {
    return err("broken");
  }
  if (size > MOST_BYTES) return err("too-large");
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return ok(strFromU8(whole));
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ ((crc & 1) === 0 ? 0 : 0xedb88320);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
