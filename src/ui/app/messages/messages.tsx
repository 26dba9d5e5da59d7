import "@mantine/notifications/styles.css";
import "./messages.css";
import { Button, Group, Text } from "@mantine/core";
import { Notifications, notifications } from "@mantine/notifications";
import type { Message } from "./message.ts";

/** Where messages are seen. */
export function Messages() {
  return <Notifications className="messages" position="bottom-center" limit={2} />;
}

/** Shows a message, and gives how to take it away. */
export function showMessage({ text, action, tone = "plain" }: Message): () => void {
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
  return () => notifications.hide(id);
}
