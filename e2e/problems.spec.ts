/** The drawer of problems: what there is, the way to the field, what it means. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { ProblemsDrawer } from "./pages/problems-drawer.ts";
import { isAccessible } from "./support/accessible.ts";

test("problems are counted, listed, lead to their field and go when mended", async ({ page, app }) => {
  const problems = new ProblemsDrawer(page);
  await app.openExample("simpleapp");
  await expect(problems.button).toHaveAccessibleName("Problems: none");
  await app.board.select("serviceA");
  await app.inspector.type("Port", "70000");
  await app.inspector.field("Port").blur();
  await expect(problems.button).toHaveAccessibleName(/^Problems: \d+ errors?$/);
  await page.keyboard.press("Escape");
  await app.board.select("serviceB");
  await problems.button.click();
  await expect(problems.region).toBeVisible();
  await problems.go(/serviceA.*Port must be a whole number from 1 to 65535; it is 70000/);
  await expect(app.inspector.field("Port")).toBeFocused();
  await expect(app.inspector.field("Name")).toHaveValue("serviceA");
  await app.inspector.type("Port", "8080");
  await expect(problems.region.getByText("no rule that it enforces is broken")).toBeVisible();
  await expect(problems.button).toHaveAccessibleName("Problems: none");
});

test("P shows and hides them; arrow keys go through the rows; a check is explained", async ({
  page,
  app,
}) => {
  const problems = new ProblemsDrawer(page);
  await app.openExample("simpleapp");
  await app.board.select("serviceA");
  await app.inspector.type("Port", "70000");
  await page.keyboard.press("Escape");
  await app.board.select("serviceB");
  await app.inspector.type("Port", "0");
  await page.keyboard.press("Escape");
  await page.keyboard.press("p");
  await expect(problems.region).toBeVisible();
  const first = problems.rows.first().getByRole("button").first();
  await first.focus();
  await page.keyboard.press("ArrowDown");
  await expect(problems.rows.nth(1).getByRole("button").first()).toBeFocused();
  await problems
    .row(/Port must be a whole number.*70000/)
    .getByRole("button", { name: "Explain MW104" })
    .click();
  const explanation = page.getByRole("dialog", { name: "Explain MW104" });
  await expect(explanation.getByText(/App Mesh API model/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(explanation).toBeHidden();
  await problems.region.getByText(/^Warnings/).click();
  await expect(problems.region.getByText("No problem has this severity.")).toBeVisible();
  await problems.region.getByRole("button", { name: "Hide problems" }).click();
  await expect(problems.region).toBeHidden();
});

test("a fix is one change and one step of undo", async ({ page, app }) => {
  const problems = new ProblemsDrawer(page);
  await app.openExample("simpleapp");
  await app.board.select("serviceA");
  await app.inspector.button(/^Remove listener/).click();
  await problems.button.click();
  const row = problems.row(/without a listener/);
  await row.getByRole("button", { name: "Remove service discovery" }).click();
  await expect(problems.button).toHaveAccessibleName("Problems: none");
  await app.message.getByRole("button", { name: "Undo" }).click();
  await expect(row).toBeVisible();
});

test("axe finds nothing on the drawer", async ({ page, app }) => {
  const problems = new ProblemsDrawer(page);
  await app.openExample("simpleapp");
  await app.board.select("serviceA");
  await app.inspector.type("Port", "70000");
  await app.inspector.field("Port").blur();
  await problems.button.click();
  await problems.row(/70000/).getByRole("button", { name: "Explain MW104" }).click();
  await expect(page.getByRole("dialog", { name: "Explain MW104" })).toBeVisible();
  await isAccessible(page, "drawer of problems");
});
