import { expect, type Locator, type Page } from "@playwright/test";

/** The choice of values in the top bar, and the table of all values. */
export class ValuesPanel {
  readonly #page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole("dialog", { name: "Values" });
  }

  /** The button of the top bar; there only where the design has placeholders. */
  get menu(): Locator {
    return this.#page.getByRole("banner").getByRole("button", { name: /^Values:/ });
  }

  /** Chooses a set in the top bar. */
  async use(set: string): Promise<void> {
    await this.menu.click();
    await this.#page.getByRole("menuitemradio", { name: set, exact: true }).click();
    await expect(this.menu).toHaveAccessibleName(`Values: ${set}`);
  }

  async open(): Promise<void> {
    await this.menu.click();
    await this.#page.getByRole("menuitem", { name: "Edit values…" }).click();
    await expect(this.dialog).toBeVisible();
  }

  async addSet(name: string): Promise<void> {
    await this.dialog.getByLabel("Name of the new set").fill(name);
    await this.dialog.getByRole("button", { name: "Add set" }).click();
    await expect(this.dialog.getByRole("columnheader", { name })).toBeVisible();
  }

  cell(variable: string, set: string): Locator {
    return this.dialog.getByRole("textbox", { name: `${variable} in ${set}`, exact: true });
  }

  /** Shows the fields that a variable stands in. */
  async showUses(variable: string): Promise<Locator> {
    await this.dialog.getByRole("button", { name: new RegExp(`fields? of ${variable}$`) }).click();
    return this.dialog.getByRole("list", { name: `Fields with ${variable}` });
  }

  async close(): Promise<void> {
    await this.#page.keyboard.press("Escape");
    await expect(this.dialog).toBeHidden();
  }
}
