import { isInRanges, type Re2Node } from "./re2-node.ts";

/** What a person would write first. */
const LIKED = [..."a1A/-_.=: "].map((char) => char.codePointAt(0) ?? 0);

/**
 * A short text that the expression matches, as near as can be made without a search: places such as `\b` are not
 * looked at, so the caller checks the text. Undefined where it would be longer than `limit` characters.
 */
export function sampleRe2(node: Re2Node, limit = 255): string | undefined {
  switch (node.type) {
    case "set": {
      const liked = LIKED.find((code) => isInRanges(node.ranges, code)) ?? node.ranges[0]?.[0];
      return liked === undefined || limit < 1 ? undefined : String.fromCodePoint(liked);
    }
    case "place":
      return "";
    case "sequence":
      return joined(node.items, limit);
    case "choice": {
      for (const item of node.items) {
        const text = sampleRe2(item, limit);
        if (text !== undefined) return text;
      }
      return undefined;
    }
    case "repeat":
      return node.min > limit ? undefined : joined(Array<Re2Node>(node.min).fill(node.item), limit);
  }
}

function joined(items: readonly Re2Node[], limit: number): string | undefined {
  let text = "";
  for (const item of items) {
    const part = sampleRe2(item, limit - text.length);
    if (part === undefined) return undefined;
    text += part;
  }
  return text.length > limit ? undefined : text;
}
