import { expect } from "@playwright/test";
import { SignInPage } from "../../../e2e/pages/sign-in-page.ts";
import { FaultyEndpoint } from "../../../e2e/support/faulty-endpoint.ts";
import { putResource } from "../../../e2e/support/put-resource.ts";
import type { Walk } from "../screen.ts";

const ADA = {
  accessKeyId: "MESHADA000000000",
  secretAccessKey: "a".repeat(40),
  name: "Ada",
  access: "write",
} as const;

/** Applying, the targets, what others change on them, and the page that signs in. */
export const APPLY_WALKS: readonly Walk[] = [
  {
    name: "apply",
    go: async ({ app, ownServer, shot }) => {
      const { applyPanel, page } = app;
      const endpoint = await FaultyEndpoint.start((await ownServer()).url);
      const { url } = await ownServer({ targets: { staging: endpoint.url, gone: "http://127.0.0.1:9" } });
      await app.openExample("simpleapp", url);
      await page.getByRole("button", { name: "Target: This machine" }).click();
      await expect(page.getByText("Not reachable")).toBeVisible();
      await shot("targets");
      await page.getByRole("menuitemradio", { name: /staging/ }).click();
      await applyPanel.open();
      await shot("apply-plan");
      const release = endpoint.hold(/^PUT .*\/virtualNodes/);
      await applyPanel.apply("Apply 4 changes");
      await expect(applyPanel.summary).toHaveText("1 of 4 done");
      await shot("apply-running");
      const recover = endpoint.fail(/^PUT .*\/virtualServices/);
      release();
      await expect(applyPanel.summary).toHaveText(/^Failed/);
      await shot("apply-failed");
      recover();
      await applyPanel.dialog.getByRole("button", { name: "Resume applying" }).click();
      await expect(applyPanel.summary).toHaveText(/^Applied/);
      await shot("apply-done");
      await applyPanel.close();
      await endpoint.stop();
      await app.press("Apply");
      await expect(applyPanel.dialog.getByRole("alert")).toBeVisible();
      await shot("apply-unreachable");
    },
  },
  {
    name: "a change on the target",
    go: async ({ app, ownServer, shot }) => {
      const { applyPanel, board, page, targetNotice } = app;
      const server = await ownServer();
      const followed = page.waitForResponse((response) => response.url().endsWith("/api/events"));
      await app.openExample("simpleapp", server.url);
      await followed;
      await applyPanel.open();
      await shot("apply-plan-here");
      await applyPanel.apply("Apply 4 changes");
      await expect(applyPanel.summary).toHaveText(/^Applied 4 changes/);
      await shot("apply-done-here");
      await applyPanel.close();
      const spec = {
        listeners: [{ portMapping: { port: 9090, protocol: "http" } }],
        serviceDiscovery: { dns: { hostname: "serviceA.simpleapp.local" } },
      };
      await putResource(server.url, "meshes/simpleapp/virtualNodes/serviceA", { spec });
      await expect(targetNotice).toContainText("serviceA changed on this machine.");
      await board.select("serviceA");
      await shot("changed-on-target");
      await targetNotice.getByRole("button", { name: "Show difference" }).click();
      await expect(applyPanel.summary).toHaveText(/^1 to update/);
      await shot("apply-difference");
    },
  },
  {
    name: "signing in",
    go: async ({ app, ownServer, shot }) => {
      const { page } = app;
      const { url } = await ownServer({ accessKeys: [ADA] });
      const signIn = new SignInPage(page);
      await page.goto(url);
      await expect(signIn.heading).toBeVisible();
      await shot("sign-in");
      await signIn.button.click();
      await expect(signIn.problem).toBeVisible();
      await shot("sign-in-refused");
      await signIn.use(ADA);
      await expect(app.board.region).toBeVisible();
      await app.designMenu.click();
      await shot("signed-in");
    },
  },
];
