import { Modal } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { usePanels } from "../../app/panel-state.ts";
import { useOpenDesigns } from "../../data/open-designs-context.ts";
import { EXAMPLES } from "../../panels/designs/examples.ts";
import { useDesignActions } from "../../panels/designs/use-design-actions.ts";
import { useDesignRows } from "../../panels/designs/use-design-rows.ts";
import { useCommands } from "../commands-context.tsx";
import type { UiContext } from "../ui-command.ts";
import classes from "./command-palette.module.css";
import { PaletteList } from "./palette-list.tsx";
import { paletteSections } from "./palette-sections.tsx";
import { recentCommands, rememberCommand } from "./recent-commands.ts";

/** So many lines PageUp and PageDown go. */
const PAGE = 10;

/** Finds resources, commands, fields of what is selected, designs and examples by typing; Enter goes there or does it. */
export function CommandPalette({ context }: { readonly context: UiContext }) {
  const panels = usePanels();
  const desk = useCommands();
  const { current } = useOpenDesigns();
  const rows = useDesignRows()?.rows;
  const { openDesign, openExample } = useDesignActions();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const [recent] = useState(recentCommands);
  const list = useId();
  const close = useClosing(panels.close);
  const sections = useMemo(
    () =>
      paletteSections(text, {
        context,
        recent,
        designs: (rows ?? []).filter(({ id }) => id !== current),
        examples: EXAMPLES,
        runCommand: (command) => {
          rememberCommand(command.id);
          desk.run(command, context);
        },
        openDesign: (id) => void openDesign(id),
        openExample: (example) => void openExample(example),
      }),
    [text, context, recent, rows, current, desk, openDesign, openExample],
  );
  // As soon as it is there, and not when the dialog's trap comes to it: keys in a row are for the field.
  const take = useCallback(
    (field: HTMLInputElement | null): void => {
      if (field === null) return;
      field.focus({ preventScroll: true });
      const ahead = desk.takeTypedAhead();
      if (ahead !== "") setText(ahead);
    },
    [desk],
  );
  const entries = sections.flatMap((section) => section.entries);
  const at = Math.min(active, entries.length - 1);
  const step = (by: number): void => setActive((at + by + entries.length) % Math.max(entries.length, 1));
  return (
    <Modal.Root
      opened
      onClose={() => close()}
      size={640}
      yOffset="12vh"
      classNames={{ content: classes["content"] ?? "" }}
      trapFocus
      returnFocus={false}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label="Command palette">
        <div className={classes["query"]}>
          <IconSearch size={16} stroke={1.5} aria-hidden />
          <input
            ref={take}
            data-autofocus
            className={classes["input"]}
            role="combobox"
            aria-label="Search resources and commands"
            aria-expanded
            aria-controls={list}
            aria-activedescendant={entries[at] === undefined ? undefined : `${list}-${at}`}
            placeholder="Find a resource, a command, a field or a design"
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setActive(0);
            }}
            onKeyDown={(event) => {
              if (event.key === "ArrowDown") step(1);
              else if (event.key === "ArrowUp") step(-1);
              else if (event.key === "PageDown") setActive(Math.min(at + PAGE, entries.length - 1));
              else if (event.key === "PageUp") setActive(Math.max(at - PAGE, 0));
              else if (event.key === "Enter") {
                if (entries[at] !== undefined) close(entries[at].run);
              } else return;
              event.preventDefault();
            }}
          />
        </div>
        <PaletteList
          id={list}
          sections={sections}
          active={at}
          onActive={setActive}
          onChoose={(entry) => close(entry.run)}
        />
      </Modal.Content>
    </Modal.Root>
  );
}

/**
 * Closes the palette, gives the focus back to what had it, and only then does what was chosen: what that opens
 * takes the focus from there, and gives it back there.
 */
function useClosing(close: () => void): (then?: () => void) => void {
  const chosen = useRef<() => void>(undefined);
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      chosen.current?.();
    },
    [before],
  );
  return (then) => {
    chosen.current = then;
    close();
  };
}
