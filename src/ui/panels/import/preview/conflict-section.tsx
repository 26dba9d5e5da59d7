import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useMemo } from "react";
import type { AnswerProps } from "./answer-props.ts";
import { entryOf } from "./preview-lines.ts";
import { PreviewSection } from "./preview-section.tsx";
import { type Side, settleAll, settleOne, sidesOf } from "./settle.ts";

/** As many sources have a button each; more are in a menu. */
const BUTTONS = 3;

/** Resources for which the sources have different values, settled field by field or all from one source. */
export function ConflictSection({ rows, answers, setAnswers }: AnswerProps) {
  const shown = useMemo(() => rows.filter(({ conflicts }) => conflicts.length > 0), [rows]);
  const entries = shown.flatMap((row) => {
    const { candidate, parts, state } = row;
    const candidates = parts.length > 0 ? parts.map((part) => part.candidate) : [candidate];
    const leaveOut = (): void => {
      const skipped = candidates.flatMap((each) => (each === undefined ? [] : [[each, { skip: true }]]));
      setAnswers({ ...answers, ...Object.fromEntries(skipped) });
    };
    const isOpen = state === "conflicting";
    // What was chosen is shown at once; what comes of it follows from the worker.
    const settled = row.id === undefined ? undefined : answers.settled?.[row.id];
    return entryOf(row, isOpen ? "open" : "changed").map((entry) => ({
      ...entry,
      conflicts: entry.conflicts.map((conflict) => {
        const chosen = settled?.[conflict.pointer] ?? conflict.settled;
        return chosen === undefined ? conflict : { ...conflict, settled: chosen };
      }),
      word: isOpen ? "Conflict" : "Settled",
      actions: [{ label: "Leave it out", run: leaveOut }],
    }));
  });
  const sides = useMemo(() => sidesOf(shown), [shown]);
  const takeAll = (side: Side): void => setAnswers(settleAll(answers, shown, side));
  return (
    <PreviewSection
      title="Conflicts"
      entries={entries}
      hint="The sources give different values for these fields. Choose which value is taken."
      actions={<TakeAll sides={sides} take={takeAll} />}
      settle={({ id }, conflict, choice) => setAnswers(settleOne(answers, id, conflict, choice))}
    />
  );
}

interface TakeAllProps {
  readonly sides: readonly Side[];
  readonly take: (side: Side) => void;
}

function TakeAll({ sides, take }: TakeAllProps) {
  if (sides.length <= BUTTONS) {
    return sides.map((side) => (
      <Button key={side.file ?? ""} variant="default" onClick={() => take(side)}>
        {sideText(side)}
      </Button>
    ));
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden />}>
          Take all from one source
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: "auto" }}>
        {sides.map((side) => (
          <Menu.Item key={side.file ?? ""} onClick={() => take(side)}>
            {sideText(side)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function sideText({ file }: Side): string {
  return file === undefined ? "Keep all as edited here" : `Take all from ${file}`;
}
