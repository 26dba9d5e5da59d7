import { expect, type Locator, type Page } from "@playwright/test";

/** The dialog that makes a link which holds the design, and the pages that such a link may open. */
export class SharePanel {
  readonly #page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole("dialog", { name: "Share link" });
  }

  /** Opens it from the menu of the design's name. */
  async open(): Promise<void> {
    await this.#page.getByRole("button", { name: /^Design / }).click();
    await this.#page.getByRole("menuitem", { name: "Share link" }).click();
    await expect(this.dialog).toBeVisible();
  }

  /** The link as it stands in its field, once it is made. */
  async link(): Promise<string> {
    const field = this.dialog.getByLabel("Link", { exact: true });
    await expect(field).toHaveValue(/#\/s\//);
    return field.inputValue();
  }

  get maskSwitch(): Locator {
    return this.dialog.getByRole("switch", { name: "Mask names" });
  }

  get passphrase(): Locator {
    return this.dialog.getByLabel("Passphrase (optional)", { exact: true });
  }

  get copyButton(): Locator {
    return this.dialog.getByRole("button", { name: "Copy link" });
  }
}
