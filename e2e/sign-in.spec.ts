/** A server with access keys: nobody sees anything of it before signing in. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { App } from "./pages/app.ts";
import { SignInPage } from "./pages/sign-in-page.ts";
import { isAccessible } from "./support/accessible.ts";
import type { TestKey } from "./support/server.ts";

const ADA: TestKey = {
  accessKeyId: "MESHADA000000000",
  secretAccessKey: "a".repeat(40),
  name: "Ada",
  access: "write",
};
const EVE: TestKey = {
  accessKeyId: "MESHEVE000000000",
  secretAccessKey: "e".repeat(40),
  name: "Eve",
  access: "read",
};
const accessKeys = [ADA, EVE];

test("a user signs in with a key, draws and applies, and signs out", async ({ page, app, ownServer }) => {
  const { url } = await ownServer({ accessKeys });
  const signIn = new SignInPage(page);
  await page.goto(url);
  await expect(signIn.heading).toBeVisible();

  await signIn.button.click();
  await expect(signIn.problem).toHaveText("Give both the ID and the secret of the key.");
  await expect(signIn.id).toBeFocused();
  await signIn.use({ ...ADA, secretAccessKey: "b".repeat(40) });
  await expect(signIn.problem).toContainText("There is no such access key, or its secret is another.");
  await signIn.use(ADA);
  await expect(app.board.region).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/");

  await app.openExample("simpleapp");
  await app.applyPanel.open();
  await app.applyPanel.apply("Apply 4 changes");
  await expect(app.applyPanel.summary).toContainText("Applied 4 changes");
  await app.applyPanel.close();

  await app.designMenu.click();
  await expect(page.getByText("Ada", { exact: true })).toBeVisible();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(signIn.heading).toBeVisible();
  await page.goto(url);
  await expect(signIn.heading).toBeVisible();
});

test("whoever signs out in another tab is told, and comes back to the design", async ({
  page,
  app,
  ownServer,
}) => {
  const { url } = await ownServer({ accessKeys });
  const signIn = new SignInPage(page);
  await page.goto(url);
  await signIn.use(ADA);
  await app.openExample("simpleapp");
  const other = await page.context().newPage();
  const otherApp = new App(other);
  await otherApp.open(url);
  await otherApp.designMenu.click();
  await other.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(new SignInPage(other).heading).toBeVisible();
  await other.close();

  await page.getByRole("button", { name: "Apply", exact: true }).click();
  await expect(page.getByText("You are signed out of this server.").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Sign in again" }).click();
  await signIn.use(ADA);
  await expect(app.meshName).toHaveValue("simpleapp");
  await expect(page.getByText("You are signed out of this server.")).toBeHidden();
  // What the page that has just come back still asks for ends before the server does.
  await page.close();
});

test("a key that may only read sees everything and changes nothing", async ({ page, app, ownServer }) => {
  const { url } = await ownServer({ accessKeys });
  await page.goto(url);
  await new SignInPage(page).use(EVE);
  await app.openExample("simpleapp");
  await app.designMenu.click();
  await expect(page.getByText("Eve, may only read")).toBeVisible();
  await page.keyboard.press("Escape");
  await app.applyPanel.open();
  await app.applyPanel.apply("Apply 4 changes");
  await expect(page.getByText(/Eve is not authorized to perform: appmesh:CreateMesh/).first()).toBeVisible();
});

test("the page that signs in can be used by all", async ({ page, ownServer }) => {
  const { url } = await ownServer({ accessKeys });
  const signIn = new SignInPage(page);
  await page.goto(url);
  await signIn.button.click();
  await expect(signIn.problem).not.toBeEmpty();
  await isAccessible(page, "sign in");
});
