import type { Shape } from "../../../model/schema/shape.ts";
import type { LeafControl } from "./form-node.ts";
import type { MemberText } from "./member-text.ts";

/** Texts of this length in the API model are written over several lines. */
const LONG_TEXT = 1000;

/** The control of a leaf; undefined for what holds more. A duration is one control for its two members. */
export function leafControl(
  name: string,
  shape: Shape,
  member: string,
  text: MemberText,
): LeafControl | undefined {
  if (name === "Duration") return { type: "duration" };
  switch (shape.type) {
    case "integer":
      return { type: member.endsWith("Millis") ? "millis" : "number" };
    case "boolean":
      return { type: "boolean" };
    case "string":
      if (text.reference !== undefined) return { type: "reference", kind: text.reference };
      if (shape.enum !== undefined) return { type: "enum", options: shape.enum };
      return {
        type: "text",
        mono: text.mono === true,
        multiline: shape.max === LONG_TEXT,
        ...(text.suggestions === undefined ? {} : { offers: text.suggestions }),
      };
    case "timestamp":
      return { type: "text", mono: true, multiline: false };
    case "structure":
    case "list":
      return undefined;
  }
}
