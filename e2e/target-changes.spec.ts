/** The target changes by someone else's hand while its mesh is on the board. */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { ComparePage } from "./pages/compare.ts";
import { putResource } from "./support/put-resource.ts";

test("a change made over the API outside shows on the open board, and leads to the difference", async ({
  page,
  app,
  ownServer,
}) => {
  const server = await ownServer();
  const { applyPanel, board, inspector, targetNotice } = app;
  const followed = page.waitForResponse((response) => response.url().endsWith("/api/events"));
  await app.openExample("simpleapp", server.url);
  await followed;
  await applyPanel.open();
  await applyPanel.apply("Apply 4 changes");
  await expect(applyPanel.summary).toHaveText(/^Applied 4 changes/);
  await applyPanel.close();

  await putResource(server.url, "meshes", { meshName: "elsewhere" });
  const spec = {
    listeners: [{ portMapping: { port: 9090, protocol: "http" } }],
    serviceDiscovery: { dns: { hostname: "serviceA.simpleapp.local" } },
  };
  await putResource(server.url, "meshes/simpleapp/virtualNodes/serviceA", { spec });
  // Neither what was applied here nor the other mesh is counted.
  await expect(targetNotice).toContainText("serviceA changed on this machine.");
  await board.select("serviceA");
  await expect(inspector.panel).toContainText("version 2 on this machine");
  await putResource(server.url, "meshes/simpleapp/virtualNodes", { virtualNodeName: "worker", spec });
  await expect(targetNotice).toContainText("2 resources changed on this machine.");

  await targetNotice.getByRole("button", { name: "Show difference" }).click();
  const compare = new ComparePage(page);
  await expect(compare.heading).toHaveText("Before: this design → After: this machine");
  await expect(compare.counts).toHaveText("1 added, 1 changed");
  await expect(targetNotice).toBeHidden();
  await compare.difference(/^Changed serviceA/).click();
  await expect(compare.drawer.getByRole("insertion").first()).toContainText("9090");
  await compare.button("Take over all").click();
  await expect(compare.counts).toHaveText("no difference");
  await compare.close();
  await applyPanel.open();
  await expect(applyPanel.summary).toHaveText("Nothing to do: the target holds this design.");
});

test("the notice can be dismissed, and comes again with the next change", async ({
  page,
  app,
  ownServer,
}) => {
  const server = await ownServer();
  const followed = page.waitForResponse((response) => response.url().endsWith("/api/events"));
  await app.openExample("simpleapp", server.url);
  await followed;
  await putResource(server.url, "meshes", { meshName: "simpleapp" });
  await expect(app.targetNotice).toContainText("simpleapp changed on this machine.");
  await app.targetNotice.getByRole("button", { name: "Dismiss message" }).click();
  await expect(app.targetNotice).toBeHidden();
  const serviceA = { virtualNodeName: "serviceA", spec: {} };
  await putResource(server.url, "meshes/simpleapp/virtualNodes", serviceA);
  await expect(app.targetNotice).toContainText("serviceA changed on this machine.");
  await app.board.select("serviceA");
  await expect(app.inspector.panel).toContainText("version 1 on this machine");
});

test("what changes while the target is first read is read too", async ({ page, app, ownServer }) => {
  const server = await ownServer();
  await putResource(server.url, "meshes", { meshName: "simpleapp" });
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let asked = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  await page.route(
    /\/virtualNodes(\?|$)/,
    async (route) => {
      // The answer is that of before the change, and comes after it.
      const response = await route.fetch();
      asked();
      await held;
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  const followed = page.waitForResponse((response) => response.url().endsWith("/api/events"));
  await app.openExample("simpleapp", server.url);
  await Promise.all([followed, isAsked]);
  const serviceA = { virtualNodeName: "serviceA", spec: {} };
  await putResource(server.url, "meshes/simpleapp/virtualNodes", serviceA);
  await expect(app.targetNotice).toContainText("serviceA changed on this machine.");
  goOn();
  await app.board.select("serviceA");
  await expect(app.inspector.panel).toContainText("version 1 on this machine");
});
