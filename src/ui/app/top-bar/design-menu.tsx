import { Button, Menu, useMantineColorScheme } from "@mantine/core";
import {
  IconChevronDown,
  IconDeviceDesktop,
  IconFolder,
  IconMoon,
  IconSun,
  IconTopologyStar3,
} from "@tabler/icons-react";
import { SETTINGS_ID } from "../../../model/design/design.ts";
import { COMPARE, HISTORY, SHARE } from "../../commands/design-commands.ts";
import { useOpenDesigns } from "../../data/open-designs-context.ts";
import { usePanels } from "../panel-state.ts";
import { useShownRef } from "../shown-name.ts";
import { useDesignValue } from "../use-design-value.ts";
import { useSession } from "../use-session.ts";
import { SignOutItem } from "./sign-out-item.tsx";
import classes from "./top-bar.module.css";

const APPEARANCES = [
  { value: "auto", label: "Like the system", icon: IconDeviceDesktop },
  { value: "light", label: "Light", icon: IconSun },
  { value: "dark", label: "Dark", icon: IconMoon },
] as const;

/** The name of the design with its menu: other designs, appearance. */
export function DesignMenu() {
  const { open } = usePanels();
  const { file } = useOpenDesigns();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const mesh = useSession((state) => state.mesh);
  const shown = useShownRef(mesh);
  const given = useDesignValue(({ design }) => design.settings.get(SETTINGS_ID)?.name);
  const name = file ?? given ?? shown.mesh;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          className={classes["design"] ?? ""}
          title={name}
          aria-label={`Design ${name}`}
          leftSection={<IconTopologyStar3 size={18} stroke={1.5} color="var(--blue)" aria-hidden />}
          rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden />}
        >
          <span className={classes["designName"]}>{name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFolder size={16} stroke={1.5} aria-hidden />}
          onClick={() => open({ kind: "designs" })}
        >
          Designs and examples
        </Menu.Item>
        <Menu.Item
          leftSection={<HISTORY.icon size={16} stroke={1.5} aria-hidden />}
          onClick={() => open({ kind: "history" })}
        >
          History
        </Menu.Item>
        <Menu.Item
          leftSection={<COMPARE.icon size={16} stroke={1.5} aria-hidden />}
          onClick={() => open({ kind: "compare" })}
        >
          Compare with…
        </Menu.Item>
        <Menu.Item
          leftSection={<SHARE.icon size={16} stroke={1.5} aria-hidden />}
          onClick={() => open({ kind: "share" })}
        >
          Share link
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Appearance</Menu.Label>
        {APPEARANCES.map(({ value, label, icon: Glyph }) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={colorScheme === value}
            leftSection={<Glyph size={16} stroke={1.5} aria-hidden />}
            rightSection={colorScheme === value ? "✓" : undefined}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
        <SignOutItem />
      </Menu.Dropdown>
    </Menu>
  );
}
