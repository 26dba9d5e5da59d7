import type { Candidate } from "../candidate.ts";
import { type Notice, notice } from "../notice.ts";
import type { FieldAccount, FormatRead, ReadOptions, RecognisedFile } from "../reader.ts";
import { chooseItems, type UnusedReason } from "./choose-items.ts";
import { type ConfigItem, configItem } from "./config-item.ts";
import { findItems } from "./find-items.ts";
import { JsonTexts } from "./json-texts.ts";
import { readItem } from "./read-item.ts";

/**
 * Reads AWS Config items of the seven `AWS::AppMesh::*` types from all files together: the last state of each
 * resource, or the state at `options.at`. Items of other times are counted. Never throws.
 */
export function readAwsConfigFiles(files: readonly RecognisedFile[], options: ReadOptions): FormatRead {
  const notices: Notice[] = [];
  const items: ConfigItem[] = [];
  for (const { source, tree } of files) {
    if (tree === undefined) continue;
    const texts = new JsonTexts(source);
    for (const item of findItems(tree, texts)) {
      if (item.type === "map") items.push(configItem(source, item, texts));
    }
    for (const one of texts.notices) notices.push(one);
  }
  const { chosen, unused } = chooseItems(items, timeFrom(options.at));
  const candidates: Candidate[] = [];
  const accounts = new Map<string, FieldAccount>();
  for (const item of chosen) {
    const read = readItem(item);
    if (read.candidate !== undefined) candidates.push(read.candidate);
    for (const one of read.notices) notices.push(one);
    const { file } = item.source;
    const sum = accounts.get(file) ?? { ...NO_ACCOUNT, file };
    accounts.set(file, {
      ...sum,
      resources: sum.resources + 1,
      read: sum.read + read.fields.read,
      kept: sum.kept + read.fields.kept,
      lost: sum.lost + read.fields.lost,
    });
  }
  for (const one of unusedNotices(unused)) notices.push(one);
  return { candidates, taskGroups: [], accounts: [...accounts.values()], notices };
}

const NO_ACCOUNT = { format: "aws-config", resources: 0, read: 0, kept: 0, lost: 0 } as const;

function timeFrom(at: string | undefined): number | undefined {
  const time = at === undefined ? Number.NaN : Date.parse(at);
  return Number.isNaN(time) ? undefined : time;
}

/** One notice a file on the items that were not used. */
function unusedNotices(
  unused: readonly { readonly item: ConfigItem; readonly reason: UnusedReason }[],
): Notice[] {
  const byFile = new Map<string, { [R in UnusedReason]: number }>();
  for (const { item, reason } of unused) {
    const counts = byFile.get(item.source.file) ?? { older: 0, later: 0, deleted: 0 };
    counts[reason] += 1;
    byFile.set(item.source.file, counts);
  }
  return [...byFile].map(([file, counts]) => notice("config-items-unused", { file }, counts));
}
