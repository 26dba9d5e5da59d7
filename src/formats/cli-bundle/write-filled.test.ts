import { expect, it } from "vitest";
import { emptyDesign } from "../../model/design/design.ts";
import { ledgerLine } from "../ledger.ts";
import { writeFilledCliBundle } from "./write-filled.ts";

it("the bundle has the chosen values in names and fields, and its ledger what has none", () => {
  const design = emptyDesign();
  const portMapping = { port: { $hole: "$PORT" }, protocol: { $hole: "$PROTOCOL" } };
  design.resources.set("mesh/%24MESH", { spec: {} });
  design.resources.set("virtualNode/%24MESH/a", { spec: { listeners: [{ portMapping }] } });
  design.resources.set("virtualNode/%24MESH/%24A", { spec: {} });
  design.resources.set("virtualNode/%24MESH/%24B", { spec: {} });
  design.valueSets.set("dev", { values: { MESH: "shop", PORT: "8080", A: "a" } });
  design.settings.set("design", { valueSet: "dev" });
  const { files, ledger } = writeFilledCliBundle(design, "mesh/%24MESH");
  expect(JSON.parse(files.get("virtual-nodes/a.json") ?? "")).toEqual({
    meshName: "shop",
    virtualNodeName: "a",
    spec: { listeners: [{ portMapping: { port: 8080, protocol: "$PROTOCOL" } }] },
  });
  expect(ledger.map(ledgerLine)).toEqual([
    'virtualNode/%24MESH/%24A /name: The placeholders in its name stay: with the chosen values it would be "a", as another resource is. [name-taken]',
    "virtualNode/shop/%24B /name: The placeholder $B is written as it stands: fill it in before use. [hole]",
    "virtualNode/shop/a /spec/listeners/0/portMapping/protocol: The placeholder $PROTOCOL is written as it stands: fill it in before use. [hole]",
  ]);
});
