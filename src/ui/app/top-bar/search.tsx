import { Kbd } from "@mantine/core";
import { useCommands } from "../../commands/commands-context.tsx";
import { PALETTE } from "../../commands/help-commands.ts";
import classes from "./search.module.css";
import bar from "./top-bar.module.css";

/** Opens the command palette; looks like the field that it then shows. */
export function Search() {
  const desk = useCommands();
  const Glyph = PALETTE.icon;
  return (
    <button
      type="button"
      className={`${bar["search"]} ${classes["search"]}`}
      aria-label="Search resources and commands"
      aria-keyshortcuts="Control+K"
      aria-haspopup="dialog"
      onClick={() => desk.run(PALETTE)}
    >
      <Glyph size={14} stroke={1.5} aria-hidden />
      <span className={classes["word"]}>Search</span>
      <Kbd size="xs" className={classes["keys"] ?? ""} aria-hidden>
        Ctrl K
      </Kbd>
    </button>
  );
}
