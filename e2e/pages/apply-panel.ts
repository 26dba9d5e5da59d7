import { expect, type Locator, type Page } from "@playwright/test";

/** The dialog of the plan, its execution and what came of it. */
export class ApplyPanel {
  readonly #page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole("dialog", { name: /^Apply/ });
  }

  /** Opens it and waits until the plan is there. */
  async open(): Promise<void> {
    await this.#page.getByRole("banner").getByRole("button", { name: "Apply", exact: true }).click();
    await expect(this.summary).not.toHaveText(/^Reading/);
  }

  /** The counts of the plan, how far it is, or what came of it. */
  get summary(): Locator {
    return this.dialog.getByRole("status");
  }

  /** The operations in the order in which they run. */
  get operations(): Locator {
    return this.dialog.getByRole("list", { name: "Operations" }).locator(":scope > li");
  }

  /** The sentences on what the plan does to traffic. */
  get traffic(): Locator {
    return this.dialog.getByRole("region", { name: "What it does to traffic" });
  }

  operation(name: string): Locator {
    return this.operations.filter({ has: this.#page.getByText(name, { exact: true }) });
  }

  /** What a resource became on the target. */
  observedRow(name: string): Locator {
    const header = this.#page.getByText(name, { exact: true });
    return this.dialog.getByRole("table").getByRole("row").filter({ has: header });
  }

  async turnDeletionsOn(): Promise<void> {
    const deletions = this.dialog.getByRole("switch", {
      name: "Delete what the target has and the design has not",
    });
    await expect(deletions).not.toBeChecked();
    await deletions.click();
  }

  /** Presses the button that applies, which says how many changes it makes. */
  async apply(button: string): Promise<void> {
    await this.dialog.getByRole("button", { name: button, exact: true }).click();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Close", exact: true }).last().click();
    await expect(this.dialog).toBeHidden();
  }
}
