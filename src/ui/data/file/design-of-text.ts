import { readingSoundMeshJson } from "../../../formats/mesh-json/read-sound.ts";
import { ok, type Result } from "../../../lib/result.ts";
import type { Design } from "../../../model/design/design.ts";
import { finishInSlices } from "../in-slices.ts";
import type { FileProblem } from "./served-file.ts";

/** The design in the text of a `.mesh.json` file, read in slices. */
export async function designOfText(name: string, text: string): Promise<Result<Design, FileProblem>> {
  const design = await finishInSlices(readingSoundMeshJson(text));
  if (design !== undefined) return ok(design);
  // Knows all formats, to say what the text is instead: much code.
  const { whyUnreadable } = await import("./why-unreadable.ts");
  return whyUnreadable(name, text);
}
