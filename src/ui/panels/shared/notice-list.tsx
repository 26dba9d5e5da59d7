import { IconAlertTriangle, IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import type { Notice } from "../../../formats/notice.ts";
import { noticeSeverity, noticeText } from "../../../formats/notice-text.ts";
import classes from "./notice-list.module.css";

const ICONS = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle };
const WORDS = { error: "Error", warning: "Warning", info: "Note" };
/** More notices than this are counted, not listed. */
const MOST = 100;

/** What a reader says of files: where, why, and what to do. */
export function NoticeList({
  notices,
  label,
}: {
  readonly notices: readonly Notice[];
  readonly label: string;
}) {
  return (
    <ul className={classes["list"]} aria-label={label}>
      {notices.slice(0, MOST).map((notice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notices have no identity and never move
        <NoticeItem key={index} notice={notice} />
      ))}
      {notices.length > MOST && <li className={classes["more"]}>and {notices.length - MOST} more</li>}
    </ul>
  );
}

function NoticeItem({ notice }: { readonly notice: Notice }) {
  const severity = noticeSeverity(notice);
  const { reason, action } = noticeText(notice);
  const Glyph = ICONS[severity];
  const { file, line, column } = notice.at;
  return (
    <li className={classes["notice"]} data-severity={severity}>
      <Glyph size={16} stroke={1.5} aria-label={WORDS[severity]} role="img" />
      <span>
        <span className={classes["place"]}>
          {file}
          {line !== undefined && `, line ${line}`}
          {column !== undefined && `, column ${column}`}
        </span>
        <span>
          {reason} {action}
        </span>
      </span>
    </li>
  );
}
