import { ActionIcon } from "@mantine/core";
import { IconBraces, IconX } from "@tabler/icons-react";
import { isJsonObject } from "../../../lib/json.ts";
import { useForm } from "../form-context.ts";
import { useFilledText } from "../use-filled-text.ts";
import { useFormActions } from "../use-form-actions.ts";
import classes from "./fields.module.css";
import type { InputProps } from "./input-props.ts";

/** A placeholder that came with a template: its text, and a way to put a value in its place. */
export function HoleChip({
  pointer,
  value,
  groupLabel,
}: Pick<InputProps, "pointer" | "value" | "groupLabel">) {
  const { focusAt } = useForm();
  const { write } = useFormActions();
  const text = isJsonObject(value) ? String(value["$hole"]) : "";
  const filled = useFilledText(text);
  return (
    <span className={classes["holeField"]}>
      <span className={classes["hole"]}>
        <IconBraces size={14} stroke={1.5} aria-hidden />
        <span className={classes["holeText"]} title={text}>
          {text}
        </span>
        <ActionIcon
          size={20}
          aria-label={`Remove placeholder of ${groupLabel}`}
          title="Remove placeholder"
          onClick={() => {
            write(pointer, undefined);
            focusAt(pointer);
          }}
        >
          <IconX size={12} stroke={1.5} />
        </ActionIcon>
      </span>
      {filled !== undefined && (
        <span className={classes["filled"]} title={filled}>
          = {filled}
        </span>
      )}
    </span>
  );
}
