import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { Fragment } from "react";
import { ALL_COMMANDS } from "./all-commands.ts";
import classes from "./command-entries.module.css";
import { useCommands } from "./commands-context.tsx";
import { ariaKeys, keyCaps } from "./key-match.ts";
import { type MenuPlace, titleOf, type UiCommand, type UiContext } from "./ui-command.ts";

/** The lines of a context menu: the commands of its place that can be done, with a line between their groups. */
export function CommandEntries({
  place,
  context,
}: {
  readonly place: MenuPlace;
  readonly context: UiContext;
}) {
  const commands = ALL_COMMANDS.filter(
    ({ menus, isAvailable }) => menus?.includes(place) === true && (isAvailable?.(context) ?? true),
  );
  return commands.map((command, index) => {
    const before = commands[index - 1];
    const isOtherGroup = before !== undefined && before.group !== command.group;
    return (
      <Fragment key={command.id}>
        {isOtherGroup && <Menu.Divider role="separator" />}
        <CommandEntry command={command} context={context} />
      </Fragment>
    );
  });
}

function CommandEntry({ command, context }: { readonly command: UiCommand; readonly context: UiContext }) {
  const desk = useCommands();
  const { icon: Glyph, keys: [keys] = [], isOn } = command;
  const on = isOn?.(context);
  const title = titleOf(command, context);
  return (
    <Menu.Item
      {...(on === undefined ? {} : { role: "menuitemcheckbox", "aria-checked": on })}
      {...(keys === undefined ? {} : { "aria-keyshortcuts": ariaKeys(keys) })}
      title={title}
      leftSection={<Glyph size={16} stroke={1.5} aria-hidden />}
      rightSection={
        on === true ? (
          <IconCheck size={16} stroke={1.5} aria-hidden />
        ) : (
          keys !== undefined && (
            <span className={classes["keys"]} aria-hidden>
              {keyCaps(keys).join(" ")}
            </span>
          )
        )
      }
      classNames={{ itemLabel: classes["label"] ?? "" }}
      onClick={() => desk.run(command, context)}
    >
      {title}
    </Menu.Item>
  );
}
