import { Chip } from "@mantine/core";
import { isJsonArray } from "../../../lib/json.ts";
import type { ListControl } from "../form/form-node.ts";
import { useFieldValue } from "../use-field-value.ts";
import { useFormActions } from "../use-form-actions.ts";
import classes from "./blocks.module.css";

interface ToggleValuesProps {
  readonly list: ListControl;
  readonly pointer: string;
  readonly label: string;
}

/** The values that a list may hold, each to be switched on or off. */
export function ToggleValues({ list, pointer, label }: ToggleValuesProps) {
  const { write } = useFormActions();
  const value = useFieldValue(pointer);
  const entries = isJsonArray(value) ? value : [];
  const toggle = (option: string): void => {
    const next = entries.includes(option) ? entries.filter((each) => each !== option) : [...entries, option];
    write(pointer, next.length === 0 ? undefined : next);
  };
  return (
    <fieldset className={classes["toggles"]} aria-label={label}>
      {list.suggestions?.map((option) => (
        <Chip
          key={option}
          size="xs"
          radius={6}
          variant="light"
          checked={entries.includes(option)}
          onChange={() => toggle(option)}
          classNames={{ label: classes["toggle"] ?? "" }}
        >
          {option}
        </Chip>
      ))}
    </fieldset>
  );
}
