import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useFormActions } from "../use-form-actions.ts";

/** Removes one entry of a list. */
export function EntryRemove({
  pointer,
  index,
  name,
}: {
  readonly pointer: string;
  readonly index: number;
  readonly name: string;
}) {
  const { removeEntry } = useFormActions();
  return (
    <ActionIcon
      size={28}
      aria-label={`Remove ${name}`}
      title={`Remove ${name}`}
      onClick={() => removeEntry(pointer, index)}
    >
      <IconX size={14} stroke={1.5} />
    </ActionIcon>
  );
}
