import { Editor } from "../../src/editor/editor.ts";
import { readMeshJson } from "../../src/formats/mesh-json/read.ts";
import { readJsonSource } from "../../src/formats/source/json-source.ts";
import { givenText, offerPage } from "./bench-page.ts";

/** The editor with a design and no board: what of the designer's heap is not the board's. */
function editorOf(text: string): Editor {
  const { source } = readJsonSource("bench.mesh.json", text);
  const design = source === undefined ? undefined : readMeshJson(source).design;
  if (design === undefined) throw new Error("the design could not be read");
  return new Editor(design);
}

offerPage({ fit: () => undefined, viewport: () => "", kept: editorOf(await givenText()) });
document.body.dataset["drawn"] = "true";
