import type { NoticePlace } from "../formats/notice.ts";

/** `mesh.yaml:3:12`, as far as it is known. */
export function placeText({ file, line, column }: NoticePlace): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}
