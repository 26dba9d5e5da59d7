import { err, ok, type Result } from "../../lib/result.ts";

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** How large a body of the API may be in bytes, and how deep it may nest. */
export interface BodyLimits {
  readonly body: number;
  readonly depth: number;
}

/** The bytes of a body as text; an error says what is wrong with it. */
export function apiText(bytes: Uint8Array, { depth }: BodyLimits): Result<string, string> {
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    return err("The body is not valid UTF-8.");
  }
  return withinDepth(text, depth);
}

/** A body that nests deeper than so many objects and lists is an error. */
export function withinDepth(text: string, depth: number): Result<string, string> {
  return nestsDeeper(text, depth) ? err(`The body nests deeper than ${depth} objects and lists.`) : ok(text);
}

/** What is said of a body that is larger than the limit. */
export function tooLarge(limit: number): string {
  return `The body is larger than ${limit} bytes.`;
}

/** Told without parsing: what is deep enough can exhaust the stack of whoever walks it. */
function nestsDeeper(json: string, limit: number): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    switch (json.charCodeAt(at)) {
      case BACKSLASH:
        if (isText) at += 1;
        break;
      case QUOTE:
        isText = !isText;
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        if (isText) break;
        depth += 1;
        if (depth > limit) return true;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        if (!isText) depth -= 1;
    }
  }
  return false;
}

const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
