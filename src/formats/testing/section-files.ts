import type { InputFile } from "../detect.ts";
import { textFile } from "./text-file.ts";

/** The files in the text of a case: one, or several where it begins with a line `== PATH`. */
export function sectionFiles(path: string, text: string): InputFile[] {
  if (!text.startsWith("== ")) return [textFile(path, text)];
  return text
    .split(/^== /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf("\n");
      return textFile(section.slice(0, end).trim(), section.slice(end + 1));
    });
}
