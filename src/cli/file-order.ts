import type { NoticePlace } from "../formats/notice.ts";

/** Orders places by file as these were given, then by line and column. */
export function fileOrder(files: readonly string[]): (a: NoticePlace, b: NoticePlace) => number {
  const rank = new Map(files.map((file, index) => [file, index]));
  const rankOf = ({ file }: NoticePlace) => rank.get(file) ?? files.length;
  return (a, b) =>
    rankOf(a) - rankOf(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
