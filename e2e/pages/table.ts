import { expect, type Locator, type Page } from "@playwright/test";
import { chooseSegment } from "./segments.ts";

/** The mesh as rows and cells. */
export class Table {
  readonly #page: Page;
  readonly region: Locator;
  readonly grid: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.region = page.getByRole("region", { name: "Table" });
    this.grid = this.region.getByRole("grid");
  }

  async open(): Promise<void> {
    await chooseSegment(this.#page, "View", "Table");
    await expect(this.grid).toBeVisible();
  }

  /** Shows the rows of a kind: `Virtual nodes`. */
  async show(rows: string): Promise<void> {
    const tab = this.region.getByRole("tab", { name: new RegExp(`^${rows} \\d`) });
    await tab.click();
    await expect(tab).toHaveAttribute("aria-selected", "true");
  }

  get filter(): Locator {
    return this.region.getByLabel("Filter rows");
  }

  get status(): Locator {
    return this.region.getByRole("status");
  }

  get preview(): Locator {
    return this.#page.getByRole("dialog", { name: "Paste rows" });
  }

  button(name: string | RegExp): Locator {
    return this.region.getByRole("button", { name, exact: typeof name === "string" });
  }

  header(column: string): Locator {
    return this.grid.getByRole("columnheader", { name: column, exact: true });
  }

  /** The row of a resource, by its name. */
  row(name: string): Locator {
    return this.grid.getByRole("row").filter({
      has: this.#page.getByRole("rowheader", { name: new RegExp(`^Row \\d+, ${escaped(name)}(,|$)`) }),
    });
  }

  /** The empty row at the end. */
  get newRow(): Locator {
    return this.grid.getByRole("row").filter({
      has: this.#page.getByRole("rowheader", { name: /^New / }),
    });
  }

  rowHeader(name: string): Locator {
    return this.row(name).getByRole("rowheader");
  }

  /** One cell, by the name of its row and the label of its column. */
  async cell(name: string, column: string): Promise<Locator> {
    return this.#cellOf(this.row(name), column);
  }

  /** Types into a cell and takes it in with Enter. */
  async type(name: string, column: string, text: string): Promise<void> {
    await this.typeInto(await this.cell(name, column), text);
    // What is wrong with it is said after it.
    await expect(await this.cell(name, column)).toHaveText(new RegExp(`^${escaped(text)}`));
  }

  async typeInto(cell: Locator, text: string): Promise<void> {
    await cell.click();
    await expect(cell).toBeFocused();
    await this.#page.keyboard.press("F2");
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press("Enter");
  }

  /** Adds a row, its cells typed one after the other with Tab between. */
  async add(name: string, texts: readonly string[] = []): Promise<void> {
    await this.button(/^Add /).first().click();
    const { keyboard } = this.#page;
    await expect(this.grid.getByLabel("Name, new row")).toBeFocused();
    await keyboard.type(name);
    for (const text of texts) {
      await keyboard.press("Tab");
      if (text !== "") await keyboard.type(text);
    }
    await keyboard.press("Enter");
    await expect(this.row(name)).toBeVisible();
  }

  /** Shows the column of a field, found by its label or the API's name. */
  async showField(query: string, label: string, context?: string): Promise<void> {
    await this.button("Columns").click();
    const chooser = this.#page.getByRole("dialog", { name: "Columns" });
    await chooser.getByLabel("Find a field to show").fill(query);
    const field = chooser.getByRole("listitem").filter({ hasText: context ?? "" });
    await field.getByRole("checkbox", { name: label, exact: true }).check();
    await this.#page.keyboard.press("Escape");
    await expect(chooser).toBeHidden();
  }

  /** Pastes text that a spreadsheet copied into the cell that has the focus. */
  async paste(text: string): Promise<void> {
    await this.#page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.#page.keyboard.press("Control+v");
  }

  async #cellOf(row: Locator, column: string): Promise<Locator> {
    const index = await this.header(column).getAttribute("aria-colindex");
    return row.locator(`[role=gridcell][aria-colindex="${index}"]`);
  }

  /** A cell of the empty row. */
  async newCell(column: string): Promise<Locator> {
    return this.#cellOf(this.newRow, column);
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
