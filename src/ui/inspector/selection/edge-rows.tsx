import { IconAlertCircle, IconAlertTriangle, IconHelpCircle } from "@tabler/icons-react";
import type { CallRow, Tone } from "../../../traffic/call-row.ts";
import classes from "./edge.module.css";
import { EdgeCell } from "./edge-cell.tsx";
import { TOPIC_TITLES } from "./topic-titles.ts";

interface EdgeRowsProps {
  readonly rows: readonly CallRow[];
  /** What the columns are called. */
  readonly caller: string;
  readonly callee: string;
  readonly label: string;
}

/** Both ends of a call side by side, topic by topic, with what comes of it below. */
export function EdgeRows({ rows, caller, callee, label }: EdgeRowsProps) {
  return (
    <table className={classes["rows"]} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" title={caller}>
            {caller}
          </th>
          <th scope="col" title={callee}>
            {callee}
          </th>
        </tr>
      </thead>
      {rows.map((row) => (
        <Topic key={row.topic} row={row} />
      ))}
    </table>
  );
}

function Topic({ row: { topic, caller, between, callee, verdict } }: { readonly row: CallRow }) {
  const title = TOPIC_TITLES[topic];
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2} className={classes["topic"]}>
          {title}
        </th>
      </tr>
      <tr>
        <td>
          {caller.map((cell) => (
            <EdgeCell key={cell.where.pointer} cell={cell} topic={title} isNamed={false} />
          ))}
          {/* The Envoy of the caller follows the routes: they stand on its side. */}
          {between.map((cell) => (
            <EdgeCell key={cell.where.id + cell.where.pointer} cell={cell} topic={title} isNamed />
          ))}
        </td>
        <td>
          {callee.map((cell) => (
            <EdgeCell key={cell.where.pointer} cell={cell} topic={title} isNamed={false} />
          ))}
        </td>
      </tr>
      {verdict !== undefined && (
        <tr>
          <td colSpan={2}>
            <p className={classes["verdict"]} data-tone={verdict.tone}>
              <ToneIcon tone={verdict.tone} />
              <span>{verdict.text}</span>
            </p>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function ToneIcon({ tone }: { readonly tone: Tone }) {
  switch (tone) {
    case "fail":
      return <IconAlertCircle size={14} stroke={1.5} aria-label="Problem" />;
    case "warn":
      return <IconAlertTriangle size={14} stroke={1.5} aria-label="Warning" />;
    case "unknown":
      return <IconHelpCircle size={14} stroke={1.5} aria-label="Not known" />;
    case "plain":
      return null;
  }
}
