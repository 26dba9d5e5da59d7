/** Pages of a form beside those of its blocks, which go by their pointers. */
export const FIRST_PAGE = "";
export const TAGS_PAGE = "/tags";
export const ENVOY_PAGE = "/envoy";
export const USED_BY_PAGE = "/used-by";
export const APPLIED_PAGE = "/applied";
