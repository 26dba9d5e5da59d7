import { notify } from "../app/notify.tsx";

/** Copies a text and says what was copied; where the browser refuses, says so. */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify({ text: `Copied ${what}.` });
  } catch {
    const copied = copyBySelection(text);
    notify(
      copied
        ? { text: `Copied ${what}.` }
        : {
            text: `The browser did not let the page copy ${what}. Select the text and copy it.`,
            tone: "problem",
          },
    );
  }
}

/** Pages that are not on a secure origin have no clipboard; copying a selection still works there. */
function copyBySelection(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("aria-hidden", "true");
  // Inside the dialog, or its focus trap takes the selection away.
  (document.activeElement?.closest("[role=dialog]") ?? document.body).append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  return copied;
}
