import { Button } from "@mantine/core";
import classes from "./import-panel.module.css";
import type { Progress } from "./use-import.ts";

export interface ReadingProgressProps {
  /** Undefined during the first moment: most readings need no more. */
  readonly progress: Progress | undefined;
  readonly stop: () => void;
}

/** How far the reading is, and how to stop it. */
export function ReadingProgress({ progress, stop }: ReadingProgressProps) {
  const share = progress?.phase === "reading" && progress.of > 0 ? progress.done / progress.of : undefined;
  return (
    <div className={classes["reading"]}>
      {progress !== undefined && (
        <>
          <div className={classes["progress"]}>
            <span role="status">{progressText(progress)}</span>
            <Button variant="default" onClick={stop}>
              Stop reading
            </Button>
          </div>
          <progress className={classes["bar"]} aria-label="Files read" value={share} max={1} />
        </>
      )}
    </div>
  );
}

function progressText(progress: Progress): string {
  if (progress.phase === "finding") return `Looking through folders: ${files(progress.found)} found`;
  if (progress.done >= progress.of) return `Reading what ${files(progress.of)} say of App Mesh`;
  return `Read ${progress.done.toLocaleString("en")} of ${files(progress.of)}`;
}

function files(count: number): string {
  return count === 1 ? "1 file" : `${count.toLocaleString("en")} files`;
}
