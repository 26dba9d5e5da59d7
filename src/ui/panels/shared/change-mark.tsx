import { IconEqual, IconHelp, IconMinus, IconPlus, IconTilde } from "@tabler/icons-react";
import classes from "./change-mark.module.css";

/** What happens to a resource. */
export type Mark = "added" | "changed" | "removed" | "same" | "open";

const MARKS = {
  added: { icon: IconPlus, text: "Add" },
  changed: { icon: IconTilde, text: "Change" },
  removed: { icon: IconMinus, text: "Remove" },
  same: { icon: IconEqual, text: "Leave as is" },
  open: { icon: IconHelp, text: "To be confirmed" },
} as const;

/** What happens to a resource as a sign with a word: `+ Add`. Colour is never the only sign. */
export function ChangeMark({
  mark,
  text = MARKS[mark].text,
}: {
  readonly mark: Mark;
  readonly text?: string;
}) {
  const Glyph = MARKS[mark].icon;
  return (
    <span className={classes["mark"]} data-mark={mark}>
      <Glyph size={14} stroke={2} aria-hidden />
      {text}
    </span>
  );
}
