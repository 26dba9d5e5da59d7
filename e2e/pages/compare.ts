import { expect, type Locator, type Page } from "@playwright/test";

export interface ComparedFile {
  readonly name: string;
  readonly text: string;
}

/** "Compare with…" and the drawer of a comparison. */
export class ComparePage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get dialog(): Locator {
    return this.#page.getByRole("dialog", { name: "Compare with" });
  }

  get drawer(): Locator {
    return this.#page.getByRole("region", { name: "Comparison" });
  }

  get heading(): Locator {
    return this.drawer.getByRole("heading", { level: 2 });
  }

  get counts(): Locator {
    return this.drawer.getByRole("status");
  }

  /** The button of a resource that differs. */
  difference(name: string | RegExp): Locator {
    return this.drawer.getByRole("list", { name: "Differences" }).getByRole("button", { name });
  }

  button(name: string): Locator {
    return this.drawer.getByRole("button", { name, exact: true });
  }

  async open(): Promise<void> {
    await this.#page.getByRole("button", { name: /^Design / }).click();
    await this.#page.getByRole("menuitem", { name: "Compare with…" }).click();
    await expect(this.dialog).toBeVisible();
  }

  async withFile({ name, text }: ComparedFile): Promise<void> {
    const chooser = this.#page.waitForEvent("filechooser");
    await this.dialog.getByRole("button", { name: "Choose files" }).click();
    await (await chooser).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    await expect(this.drawer).toBeVisible();
  }

  async close(): Promise<void> {
    await this.button("Close comparison").click();
    await expect(this.drawer).toBeHidden();
  }
}
