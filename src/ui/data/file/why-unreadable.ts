import { noticeLine, noticeSeverity } from "../../../formats/notice-text.ts";
import { readFiles } from "../../../formats/read-files.ts";
import { err, ok, type Result } from "../../../lib/result.ts";
import type { Design } from "../../../model/design/design.ts";
import type { FileProblem } from "./served-file.ts";

/** The design in a text that is no sound `.mesh.json` at first sight, else what is wrong with it. */
export function whyUnreadable(name: string, text: string): Result<Design, FileProblem> {
  const read = readFiles([{ path: name, bytes: new TextEncoder().encode(text) }]);
  const design = read.designs[0]?.design;
  if (design !== undefined) return ok(design);
  const notice = read.notices.find((one) => noticeSeverity(one) === "error");
  const why = notice === undefined ? `${name}: this is no .mesh.json design.` : noticeLine(notice);
  return err({ code: "file-unreadable", reason: why });
}
