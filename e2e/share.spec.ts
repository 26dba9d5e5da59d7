/** A link that holds the design: made, masked, locked with a passphrase, opened by someone else. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { App } from "./pages/app.ts";
import { SharePanel } from "./pages/share-panel.ts";
import { isAccessible } from "./support/accessible.ts";
import { watchErrors } from "./support/watch-errors.ts";

test("a copied link opens read-only elsewhere, and a copy of it can be edited", async ({
  page,
  app,
  browser,
}) => {
  const share = new SharePanel(page);
  await app.openExample("simpleapp");
  await share.open();
  await expect(share.dialog.getByRole("status")).toHaveText(/characters: \d+ resources/);
  await isAccessible(page, "share link");
  await share.copyButton.click();
  await expect(app.message).toContainText("Copied link.");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(await share.link());

  const context = await browser.newContext({ reducedMotion: "reduce" });
  const errors = watchErrors(context);
  const theirs = new App(await context.newPage());
  await theirs.open(link);
  await expect(theirs.board.node("serviceA")).toBeVisible();
  await expect(theirs.banner).toContainText("You are looking at a shared design. Make a copy to edit it.");
  await expect(theirs.saveState).toHaveText("Read only");
  await isAccessible(theirs.page, "shared design");
  await theirs.board.select("serviceA");
  await theirs.page.keyboard.press("Delete");
  await expect(theirs.message).toContainText("Make a copy to edit it.");
  await expect(theirs.board.node("serviceA")).toBeVisible();
  await expect(theirs.page.getByRole("toolbar", { name: "Add" }).getByRole("button").first()).toBeDisabled();
  expect(theirs.page.url()).toBe(link);

  await theirs.banner.getByRole("button", { name: "Make a copy" }).click();
  await expect(theirs.banner).toBeHidden();
  await theirs.board.select("serviceA");
  await theirs.page.keyboard.press("Delete");
  await expect(theirs.board.node("serviceA")).toBeHidden();
  await theirs.isSaved();
  // What was selected may be a step of its own.
  const back = async (): Promise<string> => {
    if (theirs.page.url() !== link) await theirs.page.goBack();
    return theirs.page.url();
  };
  await expect.poll(back).toBe(link);
  await expect(theirs.board.node("serviceA")).toBeVisible();
  await expect(theirs.banner).toContainText("shared design");
  expect(errors).toEqual([]);
  await context.close();
});

test("a link does not touch the designs of the browser that opens it", async ({ page, app }) => {
  const share = new SharePanel(page);
  await app.openExample("simpleapp");
  await share.open();
  const link = await share.link();
  await page.keyboard.press("Escape");
  await app.openExample("shop");
  await app.isSaved();
  await page.goto(link);
  await expect(app.meshName).toHaveValue("simpleapp");
  await app.banner.getByRole("button", { name: "Open my designs" }).click();
  await expect(app.meshName).toHaveValue("shop");
  await expect(app.banner).toBeHidden();
  await app.isSaved();
});

test("a locked link opens with its passphrase and with no other", async ({ page, app }) => {
  const share = new SharePanel(page);
  await app.openExample("simpleapp");
  await share.open();
  const open = await share.link();
  await share.passphrase.fill("correct horse");
  await expect(share.dialog.getByLabel("Link", { exact: true })).not.toHaveValue(open);
  const link = await share.link();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link is locked with a passphrase" })).toBeVisible();
  await isAccessible(page, "passphrase of a link");
  await page.getByLabel("Passphrase", { exact: true }).fill("wrong");
  await page.getByRole("button", { name: "Open design" }).click();
  await expect(page.getByText("This passphrase does not open the link.")).toBeVisible();
  await page.getByLabel("Passphrase", { exact: true }).fill("correct horse");
  await page.getByRole("button", { name: "Open design" }).click();
  await expect(app.board.node("serviceA")).toBeVisible();
});

test("a masked link has no host name of the design, and keeps what calls what", async ({ page, app }) => {
  const share = new SharePanel(page);
  await app.openExample("simpleapp");
  await share.open();
  await share.maskSwitch.check();
  await expect(share.dialog).toContainText(/\d+ host names and domains/);
  await share.dialog.getByText("What is masked").click();
  await expect(share.dialog.getByRole("list", { name: "What is masked" })).toContainText(
    "serviceA.simpleapp.local",
  );
  await isAccessible(page, "share link, masked");
  await page.goto(await share.link());
  await app.board.select("serviceA");
  await expect(app.inspector.field("Hostname")).toHaveValue(/^host-\d+\.host-\d+\.local$/);
  await expect(page.getByText("simpleapp.local")).toHaveCount(0);
});

test("a link that was cut or changed says so, and leads to the own designs", async ({ page, app }) => {
  const share = new SharePanel(page);
  await app.openExample("simpleapp");
  await share.open();
  const link = await share.link();
  await page.goto(link.slice(0, -20));
  await expect(page.getByRole("heading", { name: "This link cannot be opened" })).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("The end of the link is missing.");
  await isAccessible(page, "broken link");
  await page.goto(`${link.slice(0, -6)}${link.endsWith("AAAAAA") ? "BBBBBB" : "AAAAAA"}`);
  await expect(page.getByRole("alert")).toContainText("The link was changed on its way.");
  await page.getByRole("button", { name: "Open my designs" }).click();
  await expect(app.board.node("serviceA")).toBeVisible();
});
