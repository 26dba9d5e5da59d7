import { ActionIcon } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { copyText } from "./copy-text.ts";

/** Copies a text; `what` says what it is: `value of APPMESH_RESOURCE_ARN`. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  return (
    <ActionIcon aria-label={`Copy ${what}`} title={`Copy ${what}`} onClick={() => void copyText(text, what)}>
      <IconCopy size={16} stroke={1.5} />
    </ActionIcon>
  );
}
