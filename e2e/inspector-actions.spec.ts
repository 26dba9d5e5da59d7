/**
 * How many actions lead from a selected resource to a field, ready to type: an action is a click, a key or a typed
 * word. At most four for any of these ten, which are the deepest and the least used.
 */
import { expect, type Locator } from "@playwright/test";
import { test } from "./fixtures.ts";
import type { App } from "./pages/app.ts";

const MOST = 4;

interface Way {
  /** The field of the API. */
  readonly field: string;
  /** What is selected before the counting starts, as the outline names it. */
  readonly from: string;
  /** Goes to the field; each step is one action. */
  readonly steps: readonly ((app: App) => Promise<unknown>)[];
  /** The field that has the focus in the end. */
  readonly to: (app: App) => Locator;
}

const click =
  (name: string | RegExp) =>
  ({ inspector }: App): Promise<void> =>
    inspector.button(name).click();
const choose =
  (field: string, option: string) =>
  ({ inspector }: App): Promise<void> =>
    inspector.choose(field, option);
const find = ({ inspector }: App): Promise<void> => inspector.field("Find a field").click();
const word =
  (text: string) =>
  ({ page }: App): Promise<void> =>
    page.keyboard.type(text);
const key =
  (name: string) =>
  ({ page }: App): Promise<void> =>
    page.keyboard.press(name);
const named =
  (name: string) =>
  ({ inspector }: App): Locator =>
    inspector.field(name);

const WAYS: readonly Way[] = [
  {
    field: "listeners[].tls.certificate.acm.certificateArn",
    from: "Virtual node payments",
    steps: [click(/^(Add )?TLS/), choose("Certificate", "ACM")],
    to: named("Certificate ARN"),
  },
  {
    field: "httpRoute.retryPolicy.perRetryTimeout",
    from: "Route beta-testers",
    steps: [find, word("perRetry"), key("Enter")],
    to: named("Timeout of one try"),
  },
  {
    field: "httpRoute.match.headers[].match.range.end",
    from: "Route canary",
    steps: [find, word("range.end"), key("Enter")],
    to: named("End of header 1"),
  },
  {
    field: "listeners[].healthCheck.path",
    from: "Virtual node payments",
    steps: [click(/^(Add )?Health check/), ({ inspector }) => inspector.field("Path").click()],
    to: named("Path"),
  },
  {
    field: "backends[].virtualService.clientPolicy.tls.enforce",
    from: "Virtual node cart-v1",
    steps: [click(/^Client policy of backend 1/), choose("Enforce TLS", "Off")],
    to: ({ inspector }) =>
      inspector.panel.getByRole("radiogroup", { name: "Enforce TLS" }).getByRole("radio", { name: "Off" }),
  },
  {
    field: "logging.accessLog.file.format.json[].value",
    from: "Virtual gateway public",
    steps: [click(/^Logging/), ({ inspector }) => inspector.field("Value of log field 1").click()],
    to: named("Value of log field 1"),
  },
  {
    field: "serviceDiscovery.awsCloudMap.attributes[].value",
    from: "Virtual node payments",
    steps: [find, word("attributes[].value"), key("Enter")],
    to: named("Value of attribute 1"),
  },
  {
    field: "httpRoute.action.rewrite.prefix.value",
    from: "Gateway route storefront",
    steps: [click("Add Rewrite"), choose("Path", "Prefix")],
    to: named("New prefix"),
  },
  {
    field: "listeners[].outlierDetection.maxEjectionPercent",
    from: "Virtual node payments",
    steps: [find, word("ejection"), word(" percent"), key("Enter")],
    to: named("Max ejection (percent)"),
  },
  {
    field: "grpcRoute.match.metadata[].match.prefix",
    from: "Route all-methods",
    steps: [click("Add Metadata entry"), ({ inspector }) => startsWith(inspector.panel)],
    to: named("Value of metadata entry 1"),
  },
];

function startsWith(panel: Locator): Promise<unknown> {
  return panel.getByRole("combobox", { name: "Comparison of metadata entry 1" }).selectOption("starts with");
}

for (const { field, from, steps, to } of WAYS) {
  test(`${field} is at most ${MOST} actions away`, async ({ app }) => {
    expect(steps.length).toBeLessThanOrEqual(MOST);
    await app.openExample("shop");
    await app.outline.select(from);
    await expect(app.inspector.field("Find a field")).toBeVisible();
    for (const step of steps) await step(app);
    await expect(to(app)).toBeFocused();
  });
}
