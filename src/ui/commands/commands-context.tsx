import { useMantineColorScheme } from "@mantine/core";
import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import { useEditor } from "../app/editor-context.ts";
import { usePanels } from "../app/panel-state.ts";
import { useLatest } from "../canvas/use-latest.ts";
import { useKnownArn } from "../data/use-known-arn.ts";
import { CommandDesk } from "./command-desk.ts";

const CommandsContext = createContext<CommandDesk | undefined>(undefined);

/** Gives the commands to what stands below, and listens to their keys. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const editor = useEditor();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const panels = useLatest(usePanels());
  const appearance = useLatest({ value: colorScheme, set: setColorScheme });
  const arnOf = useLatest(useKnownArn());
  const desk = useMemo(
    () => new CommandDesk(editor, panels, appearance, arnOf),
    [editor, panels, appearance, arnOf],
  );
  useEffect(() => desk.start(), [desk]);
  return <CommandsContext value={desk}>{children}</CommandsContext>;
}

/** What runs commands; only below `CommandsProvider`. */
export function useCommands(): CommandDesk {
  const desk = useContext(CommandsContext);
  if (desk === undefined) throw new Error("useCommands outside the workspace");
  return desk;
}
