import { expect, type Locator, type Page } from "@playwright/test";

/** A file that exists in the test only. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The dialog of designs: new, open, rename, duplicate, delete, examples. */
export class DesignsPanel {
  readonly #page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole("dialog", { name: "Designs" });
  }

  /** Opens it from the menu of the design's name. */
  async open(): Promise<void> {
    await this.#page.getByRole("button", { name: /^Design / }).click();
    await this.#page.getByRole("menuitem", { name: "Designs and examples" }).click();
    await expect(this.dialog).toBeVisible();
  }

  /** Rows of the designs that this browser keeps. */
  get rows(): Locator {
    return this.dialog.getByRole("region", { name: "In this browser" }).getByRole("listitem");
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.#page.getByText(name, { exact: true }) });
  }

  async createNew(mesh: string): Promise<void> {
    await this.dialog.getByLabel("Mesh of the new design").fill(mesh);
    await this.dialog.getByRole("button", { name: "Create design" }).click();
    await expect(this.dialog).toBeHidden();
  }

  async openDesign(name: string): Promise<void> {
    await this.dialog.getByRole("button", { name: `Open design ${name}`, exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }

  async rename(name: string, to: string): Promise<void> {
    await this.dialog.getByRole("button", { name: `Rename ${name}`, exact: true }).click();
    await this.dialog.getByLabel(`New name of ${name}`).fill(to);
    await this.dialog.getByLabel(`New name of ${name}`).press("Enter");
  }

  async duplicate(name: string): Promise<void> {
    await this.dialog.getByRole("button", { name: `Duplicate ${name}`, exact: true }).click();
  }

  async remove(name: string): Promise<void> {
    await this.dialog.getByRole("button", { name: `Delete ${name}`, exact: true }).click();
  }

  async openExample(name: string): Promise<void> {
    await this.dialog.getByRole("button", { name: `Open example ${name}`, exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }

  async openFile({ name, text }: TextFile): Promise<void> {
    const chooser = this.#page.waitForEvent("filechooser");
    await this.dialog.getByRole("button", { name: "Open a file as a new design" }).click();
    await (await chooser).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    await expect(this.dialog).toBeHidden();
  }
}
