import type { Context } from "../context.ts";
import { memoryStore } from "../store/memory-store.ts";

/** A context on an empty memory store. Each look at the clock is a second later; ids count from 1. */
export function testContext(): Context {
  let time = 1_563_810_019_874;
  let ids = 0;
  return {
    store: memoryStore({ now: () => time }),
    now: () => {
      time += 1000;
      return time;
    },
    newId: () => {
      ids += 1;
      return `00000000-0000-4000-8000-${String(ids).padStart(12, "0")}`;
    },
    account: "111122223333",
    region: "eu-west-1",
    partition: "aws",
    quotas: "none",
    rulesOff: new Set(),
    digest: (text) => text,
  };
}
