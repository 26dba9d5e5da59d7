import type { Locator } from "@playwright/test";
import type { ExportPanel } from "./export-panel.ts";
import { chooseSegment } from "./segments.ts";

/** The part of the export panel that makes pictures. */
export class PictureExport {
  readonly #panel: ExportPanel;

  constructor(panel: ExportPanel) {
    this.#panel = panel;
  }

  async choose(group: "Format" | "What" | "View" | "Theme", label: string): Promise<void> {
    await chooseSegment(this.#panel.dialog, group, label);
  }

  get preview(): Locator {
    return this.#panel.dialog.getByRole("region", { name: "Preview" });
  }

  get withDesign(): Locator {
    return this.#panel.dialog.getByRole("switch", { name: "With the design in it" });
  }

  copy(name: string): Locator {
    return this.#panel.dialog.getByRole("button", { name: `Copy ${name}`, exact: true });
  }

  download(file: string): Promise<Buffer> {
    return this.#panel.download(file);
  }
}
