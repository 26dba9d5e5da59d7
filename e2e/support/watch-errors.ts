import type { BrowserContext, ConsoleMessage } from "@playwright/test";

/** Errors that pages of a context report while a test runs: on the console, or not caught at all. */
export function watchErrors(context: BrowserContext): readonly string[] {
  const errors: string[] = [];
  context.on("weberror", (problem) => errors.push(String(problem.error().stack ?? problem.error())));
  context.on("console", (message) => {
    if (message.type() === "error" && !isAnswerOfApi(message) && !isLostFeed(message)) {
      errors.push(message.text());
    }
  });
  return errors;
}

/** The browser reports every refused request; "no such mesh", "a wrong key" and "signed out" are answers. */
function isAnswerOfApi(message: ConsoleMessage): boolean {
  const status = /^Failed to load resource: the server responded with a status of (\d+)/.exec(
    message.text(),
  )?.[1];
  const { url } = message.location();
  const isSignedOut = status === "401" && /^https?:\/\/[^/]+\/api\//.test(url);
  return isSignedOut || (status !== undefined && /^https?:\/\/[^/]+(\/t\/[^/]+)?\/v20190125\//.test(url));
}

/** A test that stops or kills its server also ends the feed of changes, which the page then asks for again. */
function isLostFeed(message: ConsoleMessage): boolean {
  return (
    message.text().startsWith("Failed to load resource: net::ERR_") &&
    new URL(message.location().url).pathname === "/api/events"
  );
}
