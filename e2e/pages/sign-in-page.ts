import type { Locator, Page } from "@playwright/test";
import type { TestKey } from "../support/server.ts";

/** The page that signs in. */
export class SignInPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly id: Locator;
  readonly secret: Locator;
  readonly button: Locator;
  readonly problem: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole("heading", { name: "Sign in to Meshwright" });
    this.id = page.getByLabel("Access key ID");
    this.secret = page.getByLabel("Secret access key");
    this.button = page.getByRole("button", { name: "Sign in" });
    this.problem = page.getByRole("alert");
  }

  /** Fills in a key and sends it. */
  async use({ accessKeyId, secretAccessKey }: TestKey): Promise<void> {
    await this.id.fill(accessKeyId);
    await this.secret.fill(secretAccessKey);
    await this.button.click();
  }
}
