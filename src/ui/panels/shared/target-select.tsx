import { Select } from "@mantine/core";
import { chooseTarget, useChosenTarget } from "../../data/chosen-target.ts";
import { targetTitle } from "../../data/target-label.ts";

/** The target of this tab, chosen within a panel. */
export function TargetSelect() {
  const { target, targets } = useChosenTarget();
  return (
    <Select
      label="Target"
      data={targets.map((each) => ({ value: each.name, label: targetTitle(each) }))}
      value={target?.name ?? null}
      allowDeselect={false}
      onChange={(name) => name !== null && chooseTarget(name)}
    />
  );
}
