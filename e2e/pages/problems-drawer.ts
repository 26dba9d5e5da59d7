import type { Locator, Page } from "@playwright/test";

/** The list of all problems below the board. */
export class ProblemsDrawer {
  /** The button at the bottom left of the board, named by what there is. */
  readonly button: Locator;
  readonly region: Locator;

  constructor(page: Page) {
    this.button = page.getByRole("button", { name: /^Problems: / });
    this.region = page.getByRole("region", { name: "Problems" });
  }

  /** The rows, each a button that leads to its field. */
  get rows(): Locator {
    return this.region.getByRole("listitem");
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** Goes to the field of a problem. */
  async go(text: string | RegExp): Promise<void> {
    await this.row(text).getByRole("button").first().click();
  }
}
