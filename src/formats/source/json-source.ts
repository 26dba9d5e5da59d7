import { type Node, parseTree } from "jsonc-parser";
import { isJsonArray, isJsonObject, type Json } from "../../lib/json.ts";
import { pointerSteps } from "../../lib/json-pointer.ts";
import type { Notice, NoticePlace } from "../notice.ts";
import { inspectTokens } from "./inspect-tokens.ts";
import { syntaxNotice } from "./syntax-notice.ts";
import { positionFinder, type TextPosition } from "./text-position.ts";

/** A JSON text that was read: its value, and where in the text each part of it stands. */
export interface JsonSource {
  readonly file: string;
  readonly value: Json;
  /**
   * Where the value that the pointer names stands (a member: where its name stands); where the pointer
   * leads nowhere, the nearest part around it. The first call reads the text once more.
   */
  readonly placeOf: (pointer: string) => NoticePlace & TextPosition;
}

/**
 * Reads strict JSON (no comments, no trailing commas); a byte order mark and any line ends are taken.
 * A text that cannot be read gives no source and the reason; members given twice and rounded numbers
 * give notices. Never throws.
 */
export function readJsonSource(
  file: string,
  input: string,
): { readonly source?: JsonSource; readonly notices: readonly Notice[] } {
  const text = input.startsWith("\ufeff") ? input.slice(1) : input;
  const positionAt = positionFinder(text);
  const findings = inspectTokens(file, text, positionAt);
  if (findings.fatal?.code === "json-too-deep") return { notices: [findings.fatal] };
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return { notices: [syntaxNotice(file, text, positionAt)] };
  }
  if (findings.fatal !== undefined) return { notices: [findings.fatal] };
  let tree: Node | undefined;
  const placeOf = (pointer: string) => {
    tree ??= parseTree(text);
    return { file, ...positionAt(offsetOf(tree, pointer)), pointer };
  };
  return {
    source: { file, value: findings.negativeZero ? withoutNegativeZero(value) : value, placeOf },
    notices: findings.notices,
  };
}

function offsetOf(root: Node | undefined, pointer: string): number {
  let node = root;
  let offset = root?.offset ?? 0;
  for (const step of pointerSteps(pointer)) {
    if (node?.type === "array") {
      node = node.children?.[Number(step)];
      if (node === undefined) break;
      offset = node.offset;
    } else if (node?.type === "object") {
      // The last of equal names, as JSON.parse takes it.
      const property = node.children?.findLast((child) => child.children?.[0]?.value === step);
      if (property === undefined) break;
      offset = property.offset;
      node = property.children?.[1];
    } else break;
  }
  return offset;
}

/** JSON is written without `-0`, so what is read must not hold it either: read after write is the identity. */
function withoutNegativeZero(value: Json): Json {
  if (Object.is(value, -0)) return 0;
  if (isJsonArray(value)) return value.map(withoutNegativeZero);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutNegativeZero(item)]));
}
