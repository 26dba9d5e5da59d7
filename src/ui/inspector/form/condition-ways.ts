/** How a header or a metadata entry may be compared, by the member of the API, in words. */
const WAYS: Readonly<Record<string, readonly [plain: string, inverted: string]>> = {
  exact: ["is", "is not"],
  prefix: ["starts with", "does not start with"],
  suffix: ["ends with", "does not end with"],
  regex: ["matches regex", "does not match regex"],
  range: ["is in range", "is not in range"],
  // No match at all: it need only be there, or must not be.
  present: ["is present", "is absent"],
};

/** The words of a way of comparing: `starts with`, `is not`. */
export function wayWords(member: string, inverted: boolean): string {
  return WAYS[member]?.[inverted ? 1 : 0] ?? member;
}
