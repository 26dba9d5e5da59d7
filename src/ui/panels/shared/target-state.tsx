import {
  IconCircleCheck,
  IconDots,
  IconLock,
  IconPlugConnectedX,
  IconQuestionMark,
} from "@tabler/icons-react";
import { useTargetHealth } from "../../data/target-health.ts";
import classes from "./target-state.module.css";

const STATES = {
  reachable: { word: "Reachable", icon: IconCircleCheck, tone: "good" },
  refused: { word: "Cannot be used", icon: IconLock, tone: "warning" },
  unreachable: { word: "Not reachable", icon: IconPlugConnectedX, tone: "bad" },
} as const;
const ASKING = { word: "Asking how it is", icon: IconDots, tone: "plain" } as const;
const UNKNOWN = { word: "Not known", icon: IconQuestionMark, tone: "plain" } as const;

interface TargetStateProps {
  readonly name: string;
  /** Leaves out why it cannot be used, where something beside it says so. */
  readonly isBrief?: boolean;
}

/** How a target is at this moment: an icon and a word, its account, and why it cannot be used. */
export function TargetState({ name, isBrief = false }: TargetStateProps) {
  const health = useTargetHealth(name);
  // Where asking failed, what was heard before is no news of now.
  const data = health.isError ? undefined : health.data;
  const {
    word,
    icon: Glyph,
    tone,
  } = data !== undefined ? STATES[data.state] : health.isError ? UNKNOWN : ASKING;
  return (
    <span className={classes["state"]}>
      <span className={classes["line"]} data-tone={tone}>
        <Glyph size={16} stroke={1.5} aria-hidden />
        <span>
          <span className={classes["word"]}>{word}</span>
          {data?.state === "reachable" && data.latency > 0 && ` in ${data.latency} ms`}
          {data?.account !== undefined && (
            <span className={classes["account"]}>{` · account ${data.account}`}</span>
          )}
        </span>
      </span>
      {data?.problem !== undefined && !isBrief && <span className={classes["problem"]}>{data.problem}</span>}
    </span>
  );
}
