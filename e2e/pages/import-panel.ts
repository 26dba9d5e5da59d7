import { expect, type Locator, type Page } from "@playwright/test";
import { chooseSegment } from "./segments.ts";

/** A file to import; text is written as UTF-8. */
export interface ImportFile {
  readonly name: string;
  readonly content: string | Buffer;
}

/** The dialogs of the import: where it comes from, and the preview. */
export class ImportPanel {
  readonly #page: Page;
  readonly dialog: Locator;
  readonly preview: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole("dialog", { name: "Import", exact: true });
    this.preview = page.getByRole("dialog", { name: "Import preview" });
  }

  /** Opens the import and picks files. */
  async pick(files: readonly ImportFile[]): Promise<void> {
    await this.#page.getByRole("banner").getByRole("button", { name: "Import", exact: true }).click();
    const chooser = this.#page.waitForEvent("filechooser");
    await this.dialog.getByRole("button", { name: /^Choose files/ }).click();
    await (await chooser).setFiles(
      files.map(({ name, content }) => ({
        name,
        mimeType: "application/octet-stream",
        buffer: typeof content === "string" ? Buffer.from(content) : content,
      })),
    );
    await expect(this.preview).toBeVisible();
  }

  /** Drops files on the page, as a file manager does. */
  async drop(files: readonly ImportFile[]): Promise<void> {
    const texts = files.map(({ name, content }) => ({ name, text: content.toString() }));
    const transfer = await this.#page.evaluateHandle((given) => {
      const data = new DataTransfer();
      for (const { name, text } of given) data.items.add(new File([text], name));
      return data;
    }, texts);
    const board = this.#page.getByRole("region", { name: "Board" });
    for (const type of ["dragenter", "dragover", "drop"]) {
      await board.dispatchEvent(type, { dataTransfer: transfer });
    }
    await expect(this.preview).toBeVisible();
  }

  /** Drops files and folders of the disk on the page, by their paths. */
  async dropPaths(paths: readonly string[]): Promise<void> {
    const devtools = await this.#page.context().newCDPSession(this.#page);
    // A page cannot make a folder to drop; the browser can.
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const) {
      await devtools.send("Input.dispatchDragEvent", { type, x: 640, y: 400, data });
    }
    await devtools.detach();
  }

  /** Opens the import and chooses a folder of the disk. */
  async pickFolder(path: string): Promise<void> {
    await this.#page.getByRole("banner").getByRole("button", { name: "Import", exact: true }).click();
    const chooser = this.#page.waitForEvent("filechooser");
    await this.dialog.getByRole("button", { name: "Choose folder" }).click();
    await (await chooser).setFiles(path);
  }

  /** The values of a field on which the sources do not agree. */
  conflict(field: string, resource: string): Locator {
    return this.preview.getByRole("radiogroup", { name: `${field} of ${resource}` });
  }

  /** What became of a file: its format and its fields. */
  file(name: string): Locator {
    return this.preview.getByRole("list", { name: "Files of the import" }).getByRole("listitem").filter({
      hasText: name,
    });
  }

  /** Opens the import and reads a mesh from the chosen target. */
  async readFromTarget(mesh: string): Promise<void> {
    await this.#page.getByRole("banner").getByRole("button", { name: "Import", exact: true }).click();
    await chooseSegment(this.dialog, "Import from", "From a target");
    await this.dialog.getByRole("button", { name: `Read ${mesh}`, exact: true }).click();
    await expect(this.preview).toBeVisible();
  }

  /** What would happen, in one line. */
  get summary(): Locator {
    return this.preview.getByRole("status");
  }

  section(title: string): Locator {
    return this.preview.getByRole("region", { name: new RegExp(`^${title}`) });
  }

  async chooseMode(mode: "Merge" | "Replace"): Promise<void> {
    await chooseSegment(this.preview, "What happens to what the design has already", mode);
  }

  get importButton(): Locator {
    return this.preview.getByRole("button", { name: /^(Import|Remove) [\d,]+ \w+$/ });
  }

  async confirm(): Promise<void> {
    await this.importButton.click();
    await expect(this.preview).toBeHidden();
  }
}
