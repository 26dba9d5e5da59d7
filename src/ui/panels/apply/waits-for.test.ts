import { expect, it } from "vitest";
import { addValueSet } from "../../../editor/commands/add-value-set.ts";
import { setValue } from "../../../editor/commands/set-value.ts";
import { Editor } from "../../../editor/editor.ts";
import { emptyDesign } from "../../../model/design/design.ts";
import { fillDesign } from "../../../model/holes/fill-design.ts";
import { makePlan } from "../../../plan/make-plan.ts";
import { waitsFor } from "./waits-for.ts";

const NODE = "virtualNode/%24MESH/%24ENV-a";

/** The ids that the plan is about, and the places that it waits for. */
function planned(editor: Editor): { targets: string[]; waits: string[] } {
  const target = emptyDesign();
  for (const mesh of ["mesh/shop", "mesh/m", "mesh/%24MESH"]) target.resources.set(mesh, { spec: {} });
  const filled = fillDesign(editor.design, editor.filled.values);
  const plan = makePlan(target, filled.design, { deletions: false, observed: new Map() });
  const waits = waitsFor(editor, plan, filled).map(({ at }) => `${at.id} ${at.pointer}`);
  return { targets: plan.steps.map(({ target }) => target), waits };
}

it("Apply waits until every placeholder has a value, in fields and names, also those of a mesh not drawn", () => {
  const design = emptyDesign();
  design.resources.set(NODE, {
    spec: {
      listeners: [{ portMapping: { port: { $hole: "$PORT" }, protocol: "http" } }],
      serviceDiscovery: { dns: { hostname: "a.local" } },
    },
  });
  const editor = new Editor(design);
  const port = `${NODE} /spec/listeners/0/portMapping/port`;
  expect(planned(editor).waits).toEqual(["mesh/%24MESH /name", `${NODE} /name`, port]);
  editor.run(addValueSet, { name: "dev", values: { PORT: "80" } });
  expect(planned(editor).waits).toEqual(["mesh/%24MESH /name", `${NODE} /name`]);
  editor.run(setValue, { set: "dev", variable: "MESH", text: "shop" });
  editor.run(setValue, { set: "dev", variable: "ENV", text: "dev" });
  expect(planned(editor)).toEqual({ targets: ["virtualNode/shop/dev-a"], waits: [] });
});

it("Apply waits where a name with its values is that of another resource", () => {
  const design = emptyDesign();
  for (const id of ["mesh/m", "virtualNode/m/dev", "virtualNode/m/%24ENV"])
    design.resources.set(id, { spec: {} });
  const editor = new Editor(design);
  editor.run(addValueSet, { name: "dev", values: { ENV: "dev" } });
  expect(planned(editor).waits).toEqual(["virtualNode/m/%24ENV /name"]);
});
