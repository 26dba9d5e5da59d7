import { Button, FileButton, Textarea } from "@mantine/core";
import { IconFolderOpen } from "@tabler/icons-react";
import { useState } from "react";
import type { IncomingFiles } from "../../app/panel-state.ts";
import { pickedFiles } from "./dropped-files.ts";
import { FolderButton } from "./folder-button.tsx";
import classes from "./import-panel.module.css";
import { pastedFile } from "./pasted-text.ts";

/** Where files come from: the pickers, a text that is pasted, or a drop anywhere on the page. */
export function FileSource({ onFiles }: { readonly onFiles: (files: IncomingFiles) => void }) {
  const [text, setText] = useState("");
  return (
    <div className={classes["files"]}>
      <div className={classes["choices"]}>
        <IconFolderOpen size={20} stroke={1.5} aria-hidden />
        <span className={classes["pickTitle"]}>Drop files, a folder, a repository or an archive here</span>
        <span className={classes["pickText"]}>
          CloudFormation, Kubernetes, Terraform, AWS Config, JSON of the AWS CLI, templates of them,
          .mesh.json, all together
        </span>
        <div className={classes["choiceButtons"]}>
          <FileButton multiple onChange={(list) => onFiles(pickedFiles(list))}>
            {(props) => (
              <Button {...props} data-autofocus>
                Choose files
              </Button>
            )}
          </FileButton>
          <FolderButton onFolder={(list) => onFiles(pickedFiles(list))} />
        </div>
      </div>
      <Textarea
        label="Or paste JSON, YAML or Terraform"
        autosize
        minRows={4}
        maxRows={12}
        classNames={{ input: "mono" }}
        placeholder='{ "meshName": "simpleapp", "virtualNodeName": "serviceA", "spec": { … } }'
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button variant="default" disabled={text.trim() === ""} onClick={() => onFiles(pastedFile(text))}>
          Preview pasted text
        </Button>
      </div>
    </div>
  );
}
