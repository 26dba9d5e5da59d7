import { describe, expect, it } from "vitest";
import { FormMemory } from "./form-memory.ts";

const ID = "virtualNode/m/a";

describe("what forms remember", () => {
  it("keeps a branch's value apart by resource", () => {
    const memory = new FormMemory();
    memory.keep(ID, "/spec/serviceDiscovery/dns", { hostname: "a" });
    expect(memory.valueAt(ID, "/spec/serviceDiscovery/dns")).toEqual({ hostname: "a" });
    expect(memory.valueAt("virtualNode/m/b", "/spec/serviceDiscovery/dns")).toBeUndefined();
  });

  it("forgets a list with all that is in it, and nothing beside it", () => {
    const memory = new FormMemory();
    memory.reveal(ID, "/spec/listeners/0/tls");
    memory.reveal(ID, "/spec/logging");
    memory.showBranch(ID, "/spec/listeners/0/timeout", "/spec/listeners/0/timeout/http");
    memory.forget(ID, "/spec/listeners");
    expect([...memory.revealedOf(ID)]).toEqual(["/spec/logging"]);
    expect(memory.branchAt(ID, "/spec/listeners/0/timeout")).toBeUndefined();
  });

  it("tells its listeners of changes only", () => {
    const memory = new FormMemory();
    let told = 0;
    const stop = memory.subscribe(() => {
      told += 1;
    });
    memory.reveal(ID, "/spec/logging");
    memory.reveal(ID, "/spec/logging");
    stop();
    memory.reveal(ID, "/spec/backends");
    expect(told).toBe(1);
  });

  it("is quiet about a new block until its field is left, or the user turns away", () => {
    const memory = new FormMemory();
    memory.markFresh(ID, "/spec/listeners/0/tls");
    const [chain, mode] = ["/spec/listeners/0/tls/certificate", "/spec/listeners/0/tls/mode"];
    expect([memory.isFresh(ID, chain), memory.isFresh(ID, "/spec/listeners/0/tlsX")]).toEqual([true, false]);
    memory.markLeft(ID, mode);
    expect([memory.isFresh(ID, chain), memory.isFresh(ID, mode)]).toEqual([true, false]);
    memory.leave(ID);
    expect(memory.isFresh(ID, chain)).toBe(false);
  });
});
