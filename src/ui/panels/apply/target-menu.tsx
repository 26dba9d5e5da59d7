import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconServer2 } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { chooseTarget, useChosenTarget } from "../../data/chosen-target.ts";
import { targetTitle } from "../../data/target-label.ts";
import classes from "./target-menu.module.css";

/** The board does not need it. */
const TargetState = lazy(() =>
  import("../shared/target-state.tsx").then(({ TargetState: state }) => ({ default: state })),
);

/** Chooses the App Mesh API that this tab applies to, reads from and copies commands for. */
export function TargetMenu() {
  const { target, targets, problem } = useChosenTarget();
  return (
    <Menu position="bottom-end" width={360} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          className={classes["button"]}
          title={target === undefined ? undefined : targetTitle(target)}
          aria-label={`Target: ${target === undefined ? "none" : targetTitle(target)}`}
          leftSection={<IconServer2 size={16} stroke={1.5} aria-hidden />}
          rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden />}
        >
          <span className={classes["name"]}>{target === undefined ? "No target" : targetTitle(target)}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Apply to</Menu.Label>
        {targets.map(({ name, kind, region, endpoint }) => (
          <Menu.RadioItem
            key={name}
            value={name}
            checked={name === target?.name}
            closeMenuOnClick
            onChange={chooseTarget}
          >
            <span className={classes["item"]}>
              <span>{targetTitle({ kind, name })}</span>
              <span className={classes["detail"]}>
                {region} · {endpoint}
              </span>
              <Suspense fallback={null}>
                <TargetState name={name} />
              </Suspense>
            </span>
          </Menu.RadioItem>
        ))}
        {problem !== undefined && <p className={classes["note"]}>{problem}</p>}
        {problem === undefined && targets.length === 1 && (
          <p className={classes["note"]}>Other targets are named in the settings of the server.</p>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
