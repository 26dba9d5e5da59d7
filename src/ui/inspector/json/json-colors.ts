import { HighlightStyle } from "@codemirror/language";
import { tags } from "@lezer/highlight";

/** JSON in the colours of the board, light and dark. */
export const JSON_COLORS = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--text)" },
  { tag: tags.string, color: "var(--node)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--service)" },
  { tag: [tags.punctuation, tags.separator, tags.bracket], color: "var(--text-3)" },
]);
