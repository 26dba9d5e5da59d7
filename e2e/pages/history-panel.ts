import { expect, type Locator, type Page } from "@playwright/test";

/** The dialog with the versions of the design. */
export class HistoryPanel {
  readonly #page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole("dialog", { name: "History" });
  }

  /** Opens it from the menu of the design's name. */
  async open(): Promise<void> {
    await this.#page.getByRole("button", { name: /^Design / }).click();
    await this.#page.getByRole("menuitem", { name: "History" }).click();
    await expect(this.dialog.getByRole("list", { name: "Versions" })).toBeAttached();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Close" }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** Versions in their order, the newest first. */
  get rows(): Locator {
    return this.dialog.getByRole("list", { name: "Versions" }).getByRole("listitem");
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.#page.getByText(name, { exact: true }) });
  }

  async save(name: string, note = ""): Promise<void> {
    await this.dialog.getByLabel("Name of the version").fill(name);
    await this.dialog.getByLabel("Note (optional)").fill(note);
    await this.dialog.getByRole("button", { name: "Save version" }).click();
    await expect(this.row(name)).toBeVisible();
  }

  button(name: string): Locator {
    return this.dialog.getByRole("button", { name, exact: true });
  }

  /** Shows a version on the board; the dialog closes. */
  async show(name: string): Promise<void> {
    await this.button(`Show ${name}`).click();
    await expect(this.dialog).toBeHidden();
  }
}
