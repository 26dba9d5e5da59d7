import { BETWEEN_RESOURCES } from "./between-resources.ts";
import type { ConformanceCase } from "./conformance-case.ts";
import { OF_EVERY_KIND } from "./of-every-kind.ts";
import { OF_QUOTAS } from "./of-quotas.ts";
import { OF_REQUESTS } from "./of-requests.ts";
import { OF_TAGS } from "./of-tags.ts";

/** Every behaviour of the API that is kept to, in the order of `docs/api.md`. */
export const CONFORMANCE: readonly ConformanceCase[] = [
  ...OF_EVERY_KIND,
  ...OF_REQUESTS,
  ...BETWEEN_RESOURCES,
  ...OF_TAGS,
  ...OF_QUOTAS,
];
