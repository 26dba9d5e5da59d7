import { expect } from "@playwright/test";
import type { App } from "../../../e2e/pages/app.ts";

/** Selects a resource by the command palette, which is there at any width; its form is open then. */
export async function select({ inspector, page, palette }: App, name: string): Promise<void> {
  await palette.open();
  await page.keyboard.type(name);
  await palette.dialog.getByRole("option", { name }).first().click();
  await expect(inspector.panel.getByRole("heading", { name, exact: true })).toBeVisible();
}
