import { expect, type Locator, type Page } from "@playwright/test";
import { ApplyPanel } from "./apply-panel.ts";
import { Board } from "./board.ts";
import { DesignsPanel } from "./designs-panel.ts";
import { ExportPanel } from "./export-panel.ts";
import { ImportPanel } from "./import-panel.ts";
import { Inspector } from "./inspector.ts";
import { Outline } from "./outline.ts";
import { Palette } from "./palette.ts";
import { chooseSegment } from "./segments.ts";
import { Table } from "./table.ts";
import { ValuesPanel } from "./values-panel.ts";

/** The designer in one tab: its top bar, and what stands below it. */
export class App {
  readonly page: Page;
  readonly board: Board;
  readonly outline: Outline;
  readonly inspector: Inspector;
  readonly importPanel: ImportPanel;
  readonly exportPanel: ExportPanel;
  readonly applyPanel: ApplyPanel;
  readonly designs: DesignsPanel;
  readonly values: ValuesPanel;
  readonly table: Table;
  readonly palette: Palette;

  constructor(page: Page) {
    this.page = page;
    this.board = new Board(page);
    this.outline = new Outline(page);
    this.inspector = new Inspector(page);
    this.importPanel = new ImportPanel(page);
    this.exportPanel = new ExportPanel(page);
    this.applyPanel = new ApplyPanel(page);
    this.designs = new DesignsPanel(page);
    this.values = new ValuesPanel(page);
    this.table = new Table(page);
    this.palette = new Palette(page);
  }

  /** Opens the designer: a new design in a browser that keeps none. `url` is another server than the worker's. */
  async open(url = "/"): Promise<void> {
    await this.page.goto(url);
    await expect(this.board.region).toBeVisible();
  }

  /** Opens the designer with one of the examples in it. */
  async openExample(name: "simpleapp" | "shop", url?: string): Promise<void> {
    if (url !== undefined || this.page.url() === "about:blank") await this.open(url);
    await this.designs.open();
    await this.designs.openExample(name);
    await expect(this.meshName).toHaveValue(name);
  }

  get meshName(): Locator {
    return this.page.getByLabel("Mesh name");
  }

  /** The button that names the design and opens its menu. */
  get designMenu(): Locator {
    return this.page.getByRole("button", { name: /^Design / });
  }

  get saveState(): Locator {
    return this.page.getByRole("banner").getByRole("status");
  }

  get undoButton(): Locator {
    return this.page.getByRole("button", { name: "Undo", exact: true }).first();
  }

  get redoButton(): Locator {
    return this.page.getByRole("button", { name: "Redo", exact: true });
  }

  /** The button that opens the command palette. */
  get search(): Locator {
    return this.page.getByRole("banner").getByRole("button", { name: "Search resources and commands" });
  }

  /** Says that the target was changed by someone else. */
  get targetNotice(): Locator {
    return this.page.getByRole("region", { name: "About the target" });
  }

  /** What was told last at the bottom of the board. */
  get message(): Locator {
    return this.page.getByRole("alert").last();
  }

  /** What stands over the board where the design is not simply open here. */
  get banner(): Locator {
    return this.page.getByRole("region", { name: "About this design" });
  }

  /** Opens one of the panels of the top bar. */
  async press(button: "Import" | "Export" | "Apply"): Promise<void> {
    await this.page.getByRole("banner").getByRole("button", { name: button, exact: true }).click();
  }

  async showView(view: "Services" | "All resources"): Promise<void> {
    await chooseSegment(this.page, "View", view);
  }

  /** Everything was written to where designs are kept. */
  async isSaved(): Promise<void> {
    await expect(this.saveState).toHaveText(/^Saved/);
  }
}
