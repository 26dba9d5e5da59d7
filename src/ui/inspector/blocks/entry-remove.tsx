import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useForm } from "../form-context.ts";
import { useFormActions } from "../use-form-actions.ts";

/** The place of the button that adds an entry: where the focus goes when one is removed. */
export function addPlace(list: string): string {
  return `${list}#add`;
}

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
  const { focusAt } = useForm();
  const { removeEntry } = useFormActions();
  return (
    <ActionIcon
      size={28}
      aria-label={`Remove ${name}`}
      title={`Remove ${name}`}
      onClick={() => {
        removeEntry(pointer, index);
        focusAt(addPlace(pointer));
      }}
    >
      <IconX size={14} stroke={1.5} />
    </ActionIcon>
  );
}
