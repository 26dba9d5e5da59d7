import type { JsonObject } from "../../lib/json.ts";
import { upgrade1To2 } from "./upgrade/1-to-2.ts";
import { upgrade2To3 } from "./upgrade/2-to-3.ts";
import { MESH_JSON_VERSION } from "./version.ts";

/** What makes a file of each old version one of the next. */
const STEPS: { readonly [version: number]: (file: JsonObject) => JsonObject } = {
  1: upgrade1To2,
  2: upgrade2To3,
};

/** The file in the newest version, or undefined where its version is none that was ever written. */
export function upgradeFile(file: JsonObject): JsonObject | undefined {
  let out = file;
  for (;;) {
    const version = out["version"];
    if (version === MESH_JSON_VERSION) return out;
    const step = typeof version === "number" && Object.hasOwn(STEPS, version) ? STEPS[version] : undefined;
    if (step === undefined) return undefined;
    out = step(out);
  }
}
