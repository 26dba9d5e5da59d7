import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
import { chooseSegment } from "./segments.ts";

/** The dialog that takes one resource or the mesh out. */
export class ExportPanel {
  readonly #page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole("dialog", { name: /^Export / });
  }

  /** Chooses what is exported, as the list names it: `serviceA`, `Whole mesh simpleapp`. */
  async choose(name: string): Promise<void> {
    const list = this.dialog.getByRole("list", { name: "What to export" });
    await list.getByRole("button", { name }).click();
  }

  /** The command that would be copied. */
  get command(): Locator {
    return this.dialog.getByRole("region", { name: "Command" }).getByRole("code");
  }

  get copyCommand(): Locator {
    return this.dialog.getByRole("button", { name: "Copy command" });
  }

  async chooseCommandForm(form: "Bare AWS form" | "For this machine"): Promise<void> {
    await chooseSegment(this.dialog, "Form of the command", form);
  }

  async chooseJsonForm(form: "Create" | "Update"): Promise<void> {
    await chooseSegment(this.dialog, "Form of the JSON", form);
  }

  /** Presses the download of a file and reads what came. */
  async download(file: string): Promise<Buffer> {
    const coming = this.#page.waitForEvent("download");
    await this.dialog.getByRole("button", { name: `Download ${file}`, exact: true }).click();
    const download = await coming;
    if (download.suggestedFilename() !== file) {
      throw new Error(`expected ${file}, downloaded ${download.suggestedFilename()}`);
    }
    return this.contentOf(download);
  }

  async contentOf(download: Download): Promise<Buffer> {
    return readFile(await download.path());
  }
}
