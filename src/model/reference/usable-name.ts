/**
 * True for text that can be a name. The API sets no pattern, but a name travels in a URL: text with half
 * a surrogate pair cannot, and an empty one (as in the CLI's skeletons) names nothing.
 */
export function isUsableName(value: unknown): value is string {
  return typeof value === "string" && value !== "" && !/\p{Surrogate}/u.test(value);
}
