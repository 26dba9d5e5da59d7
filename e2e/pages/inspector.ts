import type { Locator, Page } from "@playwright/test";
import { chooseSegment } from "./segments.ts";

/** The panel at the right: the form and the JSON of what is selected. */
export class Inspector {
  readonly panel: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole("complementary", { name: "Inspector" });
  }

  field(label: string): Locator {
    return this.panel.getByLabel(label, { exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.panel.getByRole("button", { name, exact: typeof name === "string" });
  }

  heading(name: string): Locator {
    return this.panel.getByRole("heading", { name, exact: true });
  }

  /** What stands beside a term: the value of `node.id`. */
  definition(term: string): Locator {
    return this.panel.getByText(term, { exact: true }).locator("xpath=following-sibling::dd[1]");
  }

  /** The editor of the JSON tab. */
  json(name: string): Locator {
    return this.panel.getByRole("textbox", { name: `JSON of ${name}` });
  }

  /** Types into a field as a person does: what stood there is replaced, the focus stays. */
  async type(label: string, text: string): Promise<void> {
    const field = this.field(label);
    await field.focus();
    await field.selectText();
    await field.pressSequentially(text);
  }

  /** Chooses one of the few options of a field. */
  async choose(field: string, option: string): Promise<void> {
    await chooseSegment(this.panel, field, option);
  }

  async showTab(tab: "Form" | "JSON"): Promise<void> {
    await this.panel.getByRole("tab", { name: tab }).click();
  }
}
