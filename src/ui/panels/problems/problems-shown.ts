import { StoredFlag } from "../../canvas/stored-flag.ts";

/** The drawer of problems is open, in this browser. */
export const PROBLEMS_SHOWN = new StoredFlag("meshwright.problems");
