import { Button, SegmentedControl } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { Fragment, useState } from "react";
import type { CommandTarget } from "../../../formats/cli-json/command.ts";
import { copyText } from "../../components/copy-text.ts";
import { useChosenTarget } from "../../data/chosen-target.ts";
import { targetLabel } from "../../data/target-label.ts";
import classes from "./export-panel.module.css";

export interface CommandBlockProps {
  /** The command for a target, or in the bare AWS form. */
  readonly command: (target: CommandTarget | undefined) => string;
}

/** The AWS CLI command for the exported file, for the chosen target or in the bare AWS form. */
export function CommandBlock({ command }: CommandBlockProps) {
  const { target } = useChosenTarget();
  const [bare, setBare] = useState(false);
  const text = command(
    bare || target === undefined ? undefined : { endpointUrl: target.endpoint, region: target.region },
  );
  return (
    <section className={classes["block"]} aria-label="Command">
      <div className={classes["blockHead"]}>
        <h3 className={classes["heading"]}>Command</h3>
        <SegmentedControl
          aria-label="Form of the command"
          data={[
            { value: "target", label: `For ${target === undefined ? "a target" : targetLabel(target)}` },
            { value: "bare", label: "Bare AWS form" },
          ]}
          value={bare ? "bare" : "target"}
          onChange={(value) => setBare(value === "bare")}
        />
      </div>
      <div className={classes["command"]}>
        <code className={classes["code"]}>
          {text.split(" ").map((word, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the words of one text, replaced as a whole
            <Fragment key={index}>
              {index > 0 && " "}
              <span className={classes["word"]}>{word}</span>
            </Fragment>
          ))}
        </code>
        <Button
          variant="default"
          leftSection={<IconCopy size={16} stroke={1.5} aria-hidden />}
          onClick={() => void copyText(text, "the command")}
        >
          Copy command
        </Button>
      </div>
      <p className={classes["note"]}>AWS closed its own App Mesh endpoint on 2026-09-30.</p>
    </section>
  );
}
