import { Select } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { chooseTarget, useChosenTarget } from "../../data/chosen-target.ts";
import { targetTitle } from "../../data/target-label.ts";
import classes from "./target-select.module.css";
import { TargetState } from "./target-state.tsx";

/** The target of this tab, chosen within a panel. */
export function TargetSelect() {
  const { target, targets } = useChosenTarget();
  return (
    <Select
      label="Target"
      comboboxProps={{ width: 360, position: "bottom-start" }}
      maxDropdownHeight={400}
      renderOption={({ option: { value, label }, checked }) => (
        <span className={classes["option"]}>
          <span className={classes["name"]}>
            {label}
            {checked === true && <IconCheck size={16} stroke={1.5} aria-hidden />}
          </span>
          <TargetState name={value} />
        </span>
      )}
      data={targets.map((each) => ({ value: each.name, label: targetTitle(each) }))}
      value={target?.name ?? null}
      allowDeselect={false}
      onChange={(name) => name !== null && chooseTarget(name)}
    />
  );
}
