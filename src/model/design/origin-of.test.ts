import { describe, expect, it } from "vitest";
import { emptyDesign } from "./design.ts";
import { originOf } from "./origin-of.ts";
import type { Resource } from "./resource.ts";

const ID = "virtualNode/m/a";
const PORT = "/spec/listeners/0/portMapping/port";

const node = (port: number, tags: Resource["tags"] = []): Resource => ({
  spec: { listeners: [{ portMapping: { port, protocol: "http" } }], backends: [] },
  ...(tags.length === 0 ? {} : { tags }),
});

const lines = (first: number) => ({
  [PORT]: first,
  "/spec/listeners/0/portMapping/protocol": first + 1,
  "/spec/backends": first + 3,
});

function design(now: Resource) {
  const out = emptyDesign();
  out.resources.set(ID, now);
  out.origins.set(ID, {
    parts: [
      { file: "shop.yaml", format: "cloudformation", resource: node(80), lines: lines(40) },
      { file: "a.json", format: "cli-json", resource: node(81, [{ key: "k", value: "v" }]), lines: lines(7) },
    ],
  });
  return out;
}

describe("originOf", () => {
  it("names the first source that said what the design has now", () => {
    expect(originOf(design(node(80)), ID, PORT)).toEqual({
      file: "shop.yaml",
      format: "cloudformation",
      line: 40,
    });
    expect(originOf(design(node(81)), ID, PORT)).toEqual({ file: "a.json", format: "cli-json", line: 7 });
    const protocol = "/spec/listeners/0/portMapping/protocol";
    expect(originOf(design(node(82)), ID, protocol)).toMatchObject({ file: "shop.yaml", line: 41 });
  });

  it("names none for what was changed, and again for what was changed back", () => {
    expect(originOf(design(node(82)), ID, PORT)).toBeUndefined();
    expect(originOf(design(node(82)), ID, "/spec/listeners")).toBeUndefined();
    expect(originOf(design(node(80)), ID, PORT)).toMatchObject({ line: 40 });
  });

  it("gives the line of the first leaf of what is no leaf, and no line where none is known", () => {
    const now = design(node(80, [{ key: "k", value: "v" }]));
    expect(originOf(now, ID, "/spec/listeners/0")).toMatchObject({ line: 40 });
    expect(originOf(now, ID, "")).toBeUndefined();
    expect(originOf(design(node(80)), ID, "")).toMatchObject({ file: "shop.yaml", line: 40 });
    expect(originOf(now, ID, "/spec/backends")).toMatchObject({ line: 43 });
    expect(originOf(now, ID, "/tags")).toEqual({ file: "a.json", format: "cli-json" });
  });

  it("knows nothing of what is not there", () => {
    expect(originOf(design(node(80)), ID, "/spec/logging")).toBeUndefined();
    expect(originOf(design(node(80)), "virtualNode/m/b", PORT)).toBeUndefined();
    expect(originOf(emptyDesign(), ID, PORT)).toBeUndefined();
  });
});
