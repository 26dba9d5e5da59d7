import { notify } from "../app/notify.tsx";

/** Puts a text into the system's clipboard and says so, or says why not. */
export async function copyText(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify({ text: done });
  } catch {
    notify({ text: "The browser did not allow copying: select the text and copy it.", tone: "problem" });
  }
}
