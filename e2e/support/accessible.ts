import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** The rules that look at colours: the others find in dark what they find in light. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];
/**
 * Advice that no criterion of WCAG asks for and that does not fit: menus and messages hang at the end of the page, and
 * the heads of rows are named by labels.
 */
const NOT_ASKED = ["region", "empty-table-header"];

/**
 * axe finds nothing on the page as it stands, or on the part `within` of it (a selector), in light and in dark; a scan
 * that looked at nothing is a failure too. The page is in light afterwards.
 */
export async function isAccessible(page: Page, screen: string, within?: string): Promise<void> {
  await show(page, "dark");
  await hasNoViolation(scan(page, within).withRules(OF_COLOURS), `${screen} in dark`, 1);
  await show(page, "light");
  await hasNoViolation(scan(page, within), screen, 10);
}

function scan(page: Page, within: string | undefined): AxeBuilder {
  // Only violations are wanted in full: the rest is counted. There are no frames, so no page to join their results in.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .setLegacyMode()
    .disableRules(NOT_ASKED);
  return within === undefined ? axe : axe.include(within);
}

async function show(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", colorScheme);
  // A colour on its way to another is none that anybody reads by.
  await page.evaluate(async () => {
    const moving = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

async function hasNoViolation(axe: AxeBuilder, screen: string, rules: number): Promise<void> {
  const { violations, passes } = await axe.analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary}`),
  }));
  expect(found, screen).toEqual([]);
  expect(passes.length, `rules that looked at ${screen}`).toBeGreaterThanOrEqual(rules);
}
