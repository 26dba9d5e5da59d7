import { expect, type Locator, type Page } from "@playwright/test";
import { Palette } from "./palette.ts";

/** The way of hands that leave the mouse alone: from field to field, and to what only the keyboard reaches. */
export class Keys {
  readonly #page: Page;
  readonly #palette: Palette;

  constructor(page: Page) {
    this.#page = page;
    this.#palette = new Palette(page);
  }

  /** What the board said last to those who do not see it. */
  get spoken(): Locator {
    return this.#page.getByRole("status", { name: "Board messages" });
  }

  /** A popover is there, and one of its fields has the focus. */
  async isIn(popover: Locator): Promise<void> {
    await expect(popover.locator(":focus")).toBeVisible();
  }

  /** Presses the key until the element has the focus: where that takes a round too many, it cannot be reached. */
  async tabTo(wanted: Locator, key = "Tab"): Promise<void> {
    for (let presses = 0; presses < 30; presses += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await this.#page.keyboard.press(key);
    }
    await expect(wanted).toBeFocused();
  }

  /** Types through the fields of a popover, whose first has the focus, and takes it with Enter. */
  async fill(texts: readonly string[]): Promise<void> {
    for (const [index, text] of texts.entries()) {
      if (index > 0) await this.#page.keyboard.press("Tab");
      await this.replace(text);
    }
    await this.#page.keyboard.press("Enter");
  }

  /** Types in the place of what a field holds; in a list, the letters choose. */
  async replace(text: string): Promise<void> {
    const isList = await this.#page.evaluate(() => document.activeElement instanceof HTMLSelectElement);
    if (!isList) await this.#page.keyboard.press("Control+a");
    await this.#page.keyboard.type(text);
  }

  /** Goes to a field of what is selected by the palette. */
  async goToField(query: string, field: Locator): Promise<void> {
    await this.#palette.open();
    await this.#page.keyboard.type(`field: ${query}`);
    await expect(this.#palette.chosen).toBeVisible();
    await this.#page.keyboard.press("Enter");
    await expect(field).toBeFocused();
  }
}
