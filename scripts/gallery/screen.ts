import type { App } from "../../e2e/pages/app.ts";
import type { MeshwrightServer, ServerOptions } from "../../e2e/support/server.ts";

/** What a screen needs to be shown. */
export interface Stage {
  readonly app: App;
  /** Starts a server that only this screen uses. */
  readonly ownServer: (options?: ServerOptions) => Promise<MeshwrightServer>;
  /** Takes a picture: its name without look and size. */
  readonly shot: (name: string) => Promise<void>;
}

/** A way through some screens that need the same preparation. */
export interface Walk {
  readonly name: string;
  readonly go: (stage: Stage) => Promise<void>;
}
