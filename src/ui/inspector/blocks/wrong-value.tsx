import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { Json } from "../../../lib/json.ts";
import { isHole } from "../../../model/design/hole.ts";
import { HoleChip } from "../fields/hole-chip.tsx";
import { useForm } from "../form-context.ts";
import { useFormActions } from "../use-form-actions.ts";
import classes from "./blocks.module.css";

interface WrongValueProps {
  readonly pointer: string;
  readonly value: Json;
  /** What belongs there: `a list`. */
  readonly expected: string;
}

/** A value where the form needs fields or entries: shown as it is, to be removed or mended in the JSON tab. */
export function WrongValue({ pointer, value, expected }: WrongValueProps) {
  const { focusAt } = useForm();
  const { write } = useFormActions();
  if (isHole(value)) return <HoleChip pointer={pointer} value={value} groupLabel="this block" />;
  return (
    <div className={classes["unknown"]}>
      <code className={classes["code"]}>{JSON.stringify(value)}</code>
      <ActionIcon
        aria-label={`Remove this value; ${expected} belongs here`}
        title="Remove this value"
        onClick={() => {
          write(pointer, undefined);
          focusAt(pointer);
        }}
      >
        <IconX size={14} stroke={1.5} />
      </ActionIcon>
    </div>
  );
}
