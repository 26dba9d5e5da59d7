import { Button, UnstyledButton } from "@mantine/core";
import { IconAlertTriangle, IconArrowsSplit2, IconInfoCircle, IconLockOpen } from "@tabler/icons-react";
import { useState } from "react";
import type { Impact, TrafficChange } from "../../../compare/traffic/traffic-change.ts";
import { trafficText } from "../../../compare/traffic/traffic-text.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import classes from "./traffic-list.module.css";

/** An impact as a sign with a word: colour is never the only sign. */
const IMPACTS: Readonly<Record<Impact, { readonly icon: typeof IconInfoCircle; readonly text: string }>> = {
  none: { icon: IconInfoCircle, text: "no harm" },
  "traffic-shifts": { icon: IconArrowsSplit2, text: "traffic shifts" },
  "calls-may-fail": { icon: IconAlertTriangle, text: "calls may fail" },
  "security-weaker": { icon: IconLockOpen, text: "security weaker" },
};

/** Sentences that are listed in the end; the gravest stand first. */
const MOST = 300;

export interface TrafficListProps {
  readonly traffic: readonly TrafficChange[];
  /** Sentences that are seen before all are asked for. */
  readonly first: number;
  /** Leads to what a sentence is about. */
  readonly show?: (id: ResourceId) => void;
}

/** What changes do to traffic, a sentence each. */
export function TrafficList({ traffic, first, show }: TrafficListProps) {
  const [isWhole, setWhole] = useState(false);
  const most = isWhole ? MOST : first;
  const more = traffic.length - most;
  if (traffic.length === 0) return <p className={classes["note"]}>No request goes another way.</p>;
  return (
    <>
      <ul className={classes["list"]} aria-label="Traffic">
        {traffic.slice(0, most).map((change) => {
          const text = trafficText(change);
          const sentence = <Sentence impact={change.impact} text={text} />;
          return (
            <li key={`${change.at} ${change.code} ${text}`}>
              {show === undefined ? (
                <p className={classes["sentence"]}>{sentence}</p>
              ) : (
                <UnstyledButton className={classes["sentence"]} onClick={() => show(change.at)}>
                  {sentence}
                </UnstyledButton>
              )}
            </li>
          );
        })}
      </ul>
      {more > 0 && isWhole && <p className={classes["note"]}>and {more} more</p>}
      {more > 0 && !isWhole && (
        <Button variant="subtle" onClick={() => setWhole(true)}>
          Show {more} more
        </Button>
      )}
    </>
  );
}

function Sentence({ impact, text }: { readonly impact: Impact; readonly text: string }) {
  const { icon: Glyph, text: word } = IMPACTS[impact];
  return (
    <>
      <span className={classes["impact"]} data-impact={impact}>
        <Glyph size={16} stroke={1.5} aria-hidden />
        {word}
      </span>
      <span>{text}</span>
    </>
  );
}
