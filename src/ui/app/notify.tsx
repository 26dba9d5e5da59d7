import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";

export interface Message {
  /** One sentence. */
  readonly text: string;
  /** The one thing to do about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly tone?: "plain" | "problem";
}

let shown: string | undefined;

/** Takes the message away: what comes over the board is not to be hidden by it. */
export function clearMessage(): void {
  if (shown !== undefined) notifications.hide(shown);
  shown = undefined;
}

/** Shows a message at the bottom of the board; it replaces the one before, and a screen reader speaks it. */
export function notify({ text, action, tone = "plain" }: Message): void {
  clearMessage();
  const id = notifications.show({
    autoClose: tone === "problem" ? 12_000 : 6000,
    color: tone === "problem" ? "red" : "blue",
    withBorder: true,
    closeButtonProps: { "aria-label": "Dismiss message" },
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text fz={13}>{text}</Text>
        {action !== undefined && (
          <Button
            variant="subtle"
            flex="none"
            onClick={() => {
              notifications.hide(id);
              action.run();
            }}
          >
            {action.label}
          </Button>
        )}
      </Group>
    ),
  });
  shown = id;
}
