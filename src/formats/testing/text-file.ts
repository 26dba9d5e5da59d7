import { strToU8 } from "fflate";
import type { InputFile } from "../detect.ts";

/** A file of that text, in UTF-8. */
export function textFile(path: string, text: string): InputFile {
  return { path, bytes: strToU8(text) };
}

/** A file of that value as JSON. */
export function jsonFile(path: string, value: unknown): InputFile {
  return textFile(path, JSON.stringify(value, null, 2));
}
