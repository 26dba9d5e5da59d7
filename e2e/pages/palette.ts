import { expect, type Locator, type Page } from "@playwright/test";

/** The command palette: opened by its key, used by typing. */
export class Palette {
  readonly #page: Page;
  readonly dialog: Locator;
  readonly field: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole("dialog", { name: "Command palette" });
    this.field = page.getByRole("combobox", { name: "Search resources and commands" });
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press("Control+k");
    await expect(this.field).toBeFocused();
  }

  /** What was found under a heading. */
  section(title: string): Locator {
    return this.dialog.getByRole("group", { name: title, exact: true });
  }

  option(name: string | RegExp): Locator {
    return this.dialog.getByRole("option", { name });
  }

  /** What Enter takes. */
  get chosen(): Locator {
    return this.dialog.getByRole("option", { selected: true });
  }

  /** Opens it, types, and takes what is found first; `expected` is what that must be. */
  async run(text: string, expected: string | RegExp): Promise<void> {
    await this.open();
    await this.#page.keyboard.type(text);
    await expect(this.chosen).toHaveAccessibleName(expected);
    await this.#page.keyboard.press("Enter");
    await expect(this.dialog).toBeHidden();
  }
}
