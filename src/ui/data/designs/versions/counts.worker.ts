import { countsOfVersions } from "./version-content.ts";

/** Counts away from the page what changed between two versions: the message holds their bytes. */
addEventListener("message", async ({ data }: MessageEvent<{ before: Uint8Array; after: Uint8Array }>) => {
  postMessage(await countsOfVersions(data.before, data.after));
});
