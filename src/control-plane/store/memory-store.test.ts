import { memoryStore } from "./memory-store.ts";
import { storeContract } from "./testing/store-contract.ts";

storeContract("memory", async (options) => ({ store: memoryStore(options), close: async () => undefined }));
