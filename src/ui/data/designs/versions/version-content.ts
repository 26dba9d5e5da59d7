import { compareText } from "../../../../lib/compare-text.ts";
import type { Json } from "../../../../lib/json.ts";
import { jsonEqual } from "../../../../lib/json-equal.ts";
import { COLLECTION_NAMES, COLLECTIONS, type Design } from "../../../../model/design/design.ts";
import { blobOfPieces } from "../../blob-of-pieces.ts";
import { nextTask } from "../../next-task.ts";
import { readStoredDesign } from "../stored-design.ts";
import type { VersionCounts } from "./version-row.ts";

/** A design as compressed bytes, made in slices, during which it must stay as it is; equal designs give equal bytes. */
export async function packVersion(design: Design): Promise<Uint8Array> {
  return through(await blobOfPieces(storedPieces(design)), new CompressionStream("deflate-raw"));
}

/** `storedDesign` as JSON with sorted members, in small pieces. */
function* storedPieces(design: Design): Generator<string, void> {
  let before = "{";
  for (const name of [...COLLECTION_NAMES].sort(compareText)) {
    yield `${before}${JSON.stringify(name)}:`;
    before = ",";
    const records: ReadonlyMap<string, object> = design[name];
    // A record of these is one of few. Ids that look like numbers have an order of their own in JSON.
    if (!COLLECTIONS[name].byResource) yield sortedText(Object.fromEntries(records));
    else {
      yield "{";
      let comma = "";
      for (const [id, record] of [...records].sort(([a], [b]) => compareText(a, b))) {
        yield `${comma}${JSON.stringify(id)}:${sortedText(record)}`;
        comma = ",";
      }
      yield "}";
    }
  }
  yield "}";
}

function sortedText(value: object): string {
  return JSON.stringify(value, (_, item: unknown) => sorted(item));
}

/** The design in the bytes, or undefined where any part of it is damaged. */
export async function unpackVersion(data: Uint8Array): Promise<Design | undefined> {
  try {
    const bytes = await through(new Blob([new Uint8Array(data)]), new DecompressionStream("deflate-raw"));
    const stored: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const { design, damaged } = readStoredDesign(stored);
    return damaged.length === 0 ? design : undefined;
  } catch {
    return undefined;
  }
}

/** `countsBetween` the designs in the bytes of two versions; undefined where one of them is damaged. */
export async function countsOfVersions(
  before: Uint8Array,
  after: Uint8Array,
): Promise<VersionCounts | undefined> {
  const [then, now] = [await unpackVersion(before), await unpackVersion(after)];
  return then && now && countsBetween(then, now);
}

/** How many resources the second design has more, other and less than the first. */
function countsBetween(before: Design, after: Design): VersionCounts {
  let [added, changed, removed] = [0, 0, 0];
  for (const [id, resource] of after.resources) {
    const known = before.resources.get(id);
    if (known === undefined) added += 1;
    else if (!jsonEqual(known as unknown as Json, resource as unknown as Json)) changed += 1;
  }
  for (const id of before.resources.keys()) if (!after.resources.has(id)) removed += 1;
  return { added, changed, removed };
}

/** A key of the bytes; different bytes may have the same, so who uses it compares them too. */
export function contentKey(data: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of data) hash = Math.imul(hash ^ byte, 0x01000193);
  return `${data.length}-${(hash >>> 0).toString(36)}`;
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}

async function through(bytes: Blob, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const paced = bytes.stream().pipeThrough(inPortions()).pipeThrough(stream);
  return new Uint8Array(await new Response(paced).arrayBuffer());
}

/** So many bytes are compressed at a time: one or two milliseconds. */
const PORTION = 65_536;

/** Hands bytes on in small portions with pauses: the browser compresses all that it is given in one task of the page. */
function inPortions(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    async transform(chunk, controller) {
      for (let start = 0; start < chunk.length; start += PORTION) {
        controller.enqueue(chunk.subarray(start, start + PORTION));
        await nextTask();
      }
    },
  });
}
