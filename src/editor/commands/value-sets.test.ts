import { describe, expect, it } from "vitest";
import { copyDesign, emptyDesign, SETTINGS_ID } from "../../model/design/design.ts";
import { Editor } from "../editor.ts";
import { addValueSet } from "./add-value-set.ts";
import { chooseValueSet } from "./choose-value-set.ts";
import { nameDesign } from "./name-design.ts";
import { removeValueSet } from "./remove-value-set.ts";
import { renameValueSet } from "./rename-value-set.ts";
import { setValue } from "./set-value.ts";

function started(): Editor {
  const design = emptyDesign();
  design.resources.set("virtualNode/m/a", {
    spec: { listeners: [{ portMapping: { port: { $hole: "$PORT" }, protocol: "http" } }] },
  });
  const editor = new Editor(design);
  editor.run(addValueSet, { name: " dev ", values: { PORT: "8080" } });
  editor.run(addValueSet, { name: "prod" });
  return editor;
}

const settings = (editor: Editor) => editor.design.settings.get(SETTINGS_ID);
const port = (editor: Editor) =>
  JSON.stringify(editor.filled.design.resources.get("virtualNode/m/a")?.spec).match(
    /"port":(.*?),"protocol/,
  )?.[1];

describe("sets of values", () => {
  it("the first that is added is chosen, and fills what checks and board see", () => {
    const editor = started();
    expect(settings(editor)).toEqual({ valueSet: "dev" });
    expect([...editor.design.valueSets]).toEqual([
      ["dev", { values: { PORT: "8080" } }],
      ["prod", { values: {} }],
    ]);
    expect(port(editor)).toBe("8080");
  });

  it("each step is undone and done again, and choosing switches what is seen", () => {
    const editor = started();
    const states = [copyDesign(editor.design)];
    const steps: (() => unknown)[] = [
      () => editor.run(chooseValueSet, { name: "prod" }),
      () => editor.run(setValue, { set: "prod", variable: "PORT", text: "80" }),
      () => editor.run(nameDesign, { name: "shop" }),
      () => editor.run(renameValueSet, { name: "prod", to: "live" }),
      () => editor.run(setValue, { set: "live", variable: "PORT", text: undefined }),
      () => editor.run(chooseValueSet, { name: undefined }),
      () => editor.run(chooseValueSet, { name: "dev" }),
      () => editor.run(removeValueSet, { name: "dev" }),
    ];
    const hole = '{"$hole":"$PORT"}';
    const seen = [hole, "80", "80", "80", hole, hole, "8080", hole];
    for (const [i, step] of steps.entries()) {
      step();
      expect(port(editor)).toBe(seen[i]);
      states.push(copyDesign(editor.design));
    }
    expect(settings(editor)).toEqual({ name: "shop" });
    expect([...editor.design.valueSets.keys()]).toEqual(["live"]);
    for (const state of states.reverse().slice(1)) {
      editor.undo();
      expect(copyDesign(editor.design)).toEqual(state);
    }
  });

  it("a value that is typed is one step, and an equal one is none", () => {
    const editor = started();
    for (const text of ["9", "90", "9090"])
      editor.run(setValue, { set: "dev", variable: "PORT", text }, "value dev PORT");
    expect(port(editor)).toBe("9090");
    editor.endGesture();
    editor.run(setValue, { set: "dev", variable: "PORT", text: "9090" });
    editor.undo();
    expect(port(editor)).toBe("8080");
  });

  it("what cannot be done is refused with a reason, and changes nothing", () => {
    const editor = started();
    const before = editor.store.version;
    const outcomes = [
      editor.run(addValueSet, { name: "dev" }),
      editor.run(addValueSet, { name: " " }),
      editor.run(chooseValueSet, { name: "test" }),
      editor.run(setValue, { set: "test", variable: "A", text: "1" }),
      editor.run(setValue, { set: "dev", variable: "", text: "1" }),
      editor.run(renameValueSet, { name: "test", to: "x" }),
      editor.run(renameValueSet, { name: "dev", to: "prod" }),
      editor.run(removeValueSet, { name: "test" }),
    ];
    expect(outcomes.map((outcome) => "refused" in outcome && outcome.refused)).toEqual([
      "The design already has values dev.",
      "A set of values needs a name.",
      "There are no values test.",
      "There are no values test.",
      "A variable needs a name.",
      "There are no values test.",
      "The design already has values prod.",
      "There are no values test.",
    ]);
    expect(editor.store.version).toBe(before);
  });
});
