import { readingSoundMeshJson } from "../../../formats/mesh-json/read-sound.ts";
import { ok, type Result } from "../../../lib/result.ts";
import type { Design } from "../../../model/design/design.ts";
import { Opening } from "../opening.ts";
import type { FileProblem } from "./served-file.ts";

/** The design in the text of a `.mesh.json` file, read in slices; undefined where the user stopped that. */
export async function designOfText(
  name: string,
  text: string,
  opening: Opening,
): Promise<Result<Design, FileProblem> | undefined> {
  const design = await opening.run(readingSoundMeshJson(text));
  if (opening.isStopped) return undefined;
  if (design !== undefined) return ok(design);
  return explained(name, text);
}

/** The same while another design is shown: nothing is said of it, and it cannot be stopped. */
export async function readDesignText(name: string, text: string): Promise<Result<Design, FileProblem>> {
  const design = await Opening.quiet().run(readingSoundMeshJson(text));
  return design === undefined ? explained(name, text) : ok(design);
}

/** Knows all formats, to say what the text is instead: much code. */
async function explained(name: string, text: string): Promise<Result<Design, FileProblem>> {
  const { whyUnreadable } = await import("./why-unreadable.ts");
  return whyUnreadable(name, text);
}
