import { it } from "vitest";
import { memoryStore } from "./store/memory-store.ts";
import { agreesWithModel } from "./testing/model/agrees-with-model.ts";

it("random sequences of operations agree with a small model in every answer and in the final state", () =>
  agreesWithModel({ open: () => memoryStore({ now: () => 0 }), close: async () => undefined }, 300));
