import { expect, type Locator, type Page } from "@playwright/test";
import type { Board, Point } from "./board.ts";

/** Groups and notes on the board. */
export class Drawing {
  readonly #page: Page;
  readonly #board: Board;

  constructor(page: Page, board: Board) {
    this.#page = page;
    this.#board = board;
  }

  /** The title of a group's frame, or the card that it is collapsed to. */
  group(name: string): Locator {
    return this.#board.region.getByRole("group", { name: new RegExp(`^Group ${name}, `) });
  }

  note(start: string): Locator {
    return this.#board.region.getByRole("group", { name: new RegExp(`^Note: ${start}`) });
  }

  get noteText(): Locator {
    return this.#board.region.getByRole("textbox", { name: "Text of the note, in Markdown" });
  }

  /** The field in which a group gets another name than this. */
  newName(name: string): Locator {
    return this.#board.region.getByRole("textbox", { name: `New name of group ${name}`, exact: true });
  }

  /** Selects these nodes by hand and makes a group of them. */
  async groupNodes(names: readonly string[], title: string): Promise<void> {
    for (const [index, name] of names.entries()) {
      await this.#board.titleOf(name).click(index === 0 ? {} : { modifiers: ["Shift"] });
    }
    await this.#page.keyboard.press("s");
    await expect(this.newName("Group")).toBeFocused();
    await this.#page.keyboard.type(title);
    await this.#page.keyboard.press("Enter");
    await expect(this.group(title)).toBeVisible();
  }

  /** Writes a note with the key, where the pointer is. */
  async writeNote(at: Point, text: string): Promise<void> {
    const place = await this.#board.at(at);
    await this.#page.mouse.move(place.x, place.y);
    await this.#page.keyboard.press("m");
    await expect(this.noteText).toBeFocused();
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press("Escape");
    await expect(this.noteText).toBeHidden();
  }
}
