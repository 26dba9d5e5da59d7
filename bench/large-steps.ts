import type { Page } from "@playwright/test";
import { calm } from "./browser/gestures.ts";
import { endTasks, phase, startTasks, type Task } from "./browser/long-tasks.ts";
import { type Subject, withPage } from "./browser/open-page.ts";

/** What is done with all resources of a design at once: its name, and the key that does it. */
const STEPS = [
  ["select all", "Control+a"],
  ["copy", "Control+c"],
  ["paste", "Control+v"],
  ["undo the paste", "Control+z"],
  ["redo the paste", "Control+Shift+z"],
  ["undo it again", "Control+z"],
  ["select all again", "Control+a"],
  ["delete", "Delete"],
  ["undo the deletion", "Control+z"],
] as const;

/** A file that adds as many resources as the design has, under other names. */
export interface ImportedFile {
  readonly name: string;
  readonly text: string;
}

/** The longest tasks of the page while a design opens for the first time and comes to rest, longest first. */
export function traceOpening(subject: Subject): Promise<Task[]> {
  return withPage(
    subject,
    async ({ page }) => {
      await calm(page);
      await phase(page, "at rest");
      return (await endTasks(page)).filter((task) => task.phase === "opening");
    },
    startTasks,
  );
}

/** The longest tasks of an import and of what keys do with all resources of the design, longest first. */
export function traceLargeSteps(subject: Subject, file: ImportedFile): Promise<Task[]> {
  return withPage(subject, async ({ page }) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const board = page.getByRole("region", { name: "Board" });
    await rest(page);
    await startTasks(page);
    await phase(page, "read the import");
    await drop(page, file);
    const preview = page.getByRole("dialog", { name: "Import preview" });
    const go = preview.getByRole("button", { name: /^Import [\d,]+ resources$/ });
    await go.waitFor();
    await rest(page);
    await phase(page, "import");
    await go.click();
    await rest(page);
    await board.focus();
    await phase(page, "undo the import");
    await page.keyboard.press("Control+z");
    await rest(page);
    for (const [name, keys] of STEPS) {
      await phase(page, name);
      await page.keyboard.press(keys);
      await rest(page);
    }
    await phase(page, "end");
    return endTasks(page);
  });
}

/** The work is done, and the page answers again. */
async function rest(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("dialog[open]") === null);
  await calm(page);
  await page.waitForFunction(() => document.querySelector("dialog[open]") === null);
}

/** Drops the file on the board, as a file manager does. */
async function drop(page: Page, { name, text }: ImportedFile): Promise<void> {
  const transfer = await page.evaluateHandle(
    (given) => {
      const data = new DataTransfer();
      data.items.add(new File([given.text], given.name));
      return data;
    },
    { name, text },
  );
  const board = page.getByRole("region", { name: "Board" });
  for (const type of ["dragenter", "dragover", "drop"]) {
    await board.dispatchEvent(type, { dataTransfer: transfer });
  }
}
