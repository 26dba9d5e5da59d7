import type { Json } from "../../lib/json.ts";
import type { Sliced } from "../../lib/sliced.ts";
import type { Design } from "../../model/design/design.ts";
import { FILE_BYTES_LIMIT } from "../read-limit.ts";
import { readingMeshJson } from "./read.ts";

/**
 * The design in the text of a sound `.mesh.json`, read with pauses and without a record of where everything stands;
 * undefined for any other text, of which `readFiles` tells what it is and what is wrong.
 */
export function* readingSoundMeshJson(text: string): Sliced<Design | undefined> {
  if (text.length > FILE_BYTES_LIMIT) return undefined;
  const value = parsed(text);
  if (value === undefined) return undefined;
  yield;
  let isSound = true;
  const design = yield* readingMeshJson(value, () => {
    isSound = false;
  });
  return isSound ? design : undefined;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
