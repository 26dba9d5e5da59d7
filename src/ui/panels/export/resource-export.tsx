import { Button, SegmentedControl } from "@mantine/core";
import { IconCopy, IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { cliCommand, cliFileName } from "../../../formats/cli-json/command.ts";
import { type CliForm, writeCliJson } from "../../../formats/cli-json/write.ts";
import type { Resource } from "../../../model/design/resource.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { filledResource } from "../../app/filled-resource.ts";
import { useProblems } from "../../app/use-problems.ts";
import { copyText } from "../../components/copy-text.ts";
import { downloadText } from "../../data/download.ts";
import { JsonView } from "../shared/json-view.tsx";
import { ProblemList } from "../shared/problem-list.tsx";
import { useShowProblem } from "../shared/use-show-problem.ts";
import { CommandBlock } from "./command-block.tsx";
import classes from "./export-panel.module.css";
import { LeftOut } from "./left-out.tsx";

export interface ResourceExportProps {
  readonly id: ResourceId;
  readonly resource: Resource;
}

/** One resource as the AWS CLI takes it: the JSON, the file, the command. */
export function ResourceExport({ id, resource }: ResourceExportProps) {
  const [form, setForm] = useState<CliForm>("create");
  const problems = useProblems(id);
  const show = useShowProblem();
  const filled = filledResource(useEditor(), id, resource);
  const { text, ledger } = writeCliJson(filled.id, filled.resource, form);
  const file =
    form === "create" ? cliFileName(filled.id) : cliFileName(filled.id).replace(/\.json$/, ".update.json");
  return (
    <div className={classes["detail"]}>
      <div className={classes["blockHead"]}>
        <h3 className={classes["file"]}>{file}</h3>
        <SegmentedControl
          aria-label="Form of the JSON"
          data={[
            { value: "create", label: "Create" },
            { value: "update", label: "Update" },
          ]}
          value={form}
          onChange={(value) => setForm(value === "update" ? "update" : "create")}
        />
      </div>
      {problems.length > 0 && (
        <section className={classes["warning"]} aria-label="Problems">
          <h3 className={classes["heading"]}>
            {problems.some(({ severity }) => severity === "error")
              ? "An App Mesh API would refuse this file as it is"
              : "Look at this before you use the file"}
          </h3>
          <ProblemList problems={problems} label="Problems of the resource" show={show} />
        </section>
      )}
      <JsonView text={text} label={`JSON of ${file}`} />
      <div className={classes["buttons"]}>
        <Button
          leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
          onClick={() => downloadText(file, text)}
        >
          {`Download ${file}`}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy size={16} stroke={1.5} aria-hidden />}
          onClick={() => void copyText(text, "the JSON")}
        >
          Copy JSON
        </Button>
      </div>
      <CommandBlock command={(target) => cliCommand(filled.id, form, file, target)} />
      <LeftOut ledger={ledger} named={false} />
    </div>
  );
}
