import type { Locator, Page } from "@playwright/test";

/** The tree of all resources at the left. */
export class Outline {
  readonly tree: Locator;
  readonly filter: Locator;

  constructor(page: Page) {
    const region = page.getByRole("navigation", { name: "Resources" });
    this.tree = region.getByRole("tree");
    this.filter = region.getByLabel("Filter resources");
  }

  /** The row of a resource; `name` with its kind: `Virtual node serviceA`. */
  row(name: string): Locator {
    return this.tree.getByRole("treeitem", { name: startingWith(name) });
  }

  async select(name: string): Promise<void> {
    await this.row(name).click();
  }
}

/** Names of rows and cards go on with what is worth knowing, after a comma. */
export function startingWith(name: string): RegExp {
  return new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(,|$)`);
}
