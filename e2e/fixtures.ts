import { test as base, expect } from "@playwright/test";
import { App } from "./pages/app.ts";
import { MeshwrightServer, type ServerOptions } from "./support/server.ts";
import { watchErrors } from "./support/watch-errors.ts";

interface TestFixtures {
  /** The designer in the page, not opened yet. */
  readonly app: App;
  /** Starts a server that only this test uses; it is stopped when the test ends. */
  readonly ownServer: (options?: ServerOptions) => Promise<MeshwrightServer>;
}

interface WorkerFixtures {
  /** One server for all tests of a worker; a test that applies a mesh takes `ownServer`. */
  readonly server: MeshwrightServer;
}

/**
 * A test of the built product in a browser: a server per worker, a fresh browser context per test. An error
 * on the console of any page, or one that nothing catches, fails the test.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are used from the pattern
    async ({}, use) => {
      const server = await MeshwrightServer.start();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  // Cards slide and panels fade by CSS: what they end in is what the stories are about.
  contextOptions: { reducedMotion: "reduce" },
  permissions: ["clipboard-read", "clipboard-write"],
  context: async ({ context }, use) => {
    const errors = watchErrors(context);
    await use(context);
    expect(errors, "errors that the pages reported").toEqual([]);
  },
  app: async ({ page }, use) => use(new App(page)),
  ownServer: async ({ context }, use) => {
    const started: MeshwrightServer[] = [];
    await use(async (options) => {
      const server = await MeshwrightServer.start(options);
      started.push(server);
      return server;
    });
    // What a page asks of a server that is gone is an error on its console.
    await Promise.all(context.pages().map((page) => page.close()));
    await Promise.all(started.map((server) => server.stop()));
  },
});
