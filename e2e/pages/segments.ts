import type { Locator, Page } from "@playwright/test";

/** Chooses one of a few that stand side by side. The radio buttons themselves are not seen, their labels are. */
export async function chooseSegment(within: Page | Locator, group: string, label: string): Promise<void> {
  await within.getByRole("radiogroup", { name: group }).getByText(label, { exact: true }).click();
}
