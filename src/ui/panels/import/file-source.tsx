import { Button, FileButton, Textarea } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useState } from "react";
import type { IncomingFile } from "../../app/panel-state.ts";
import { pickedFiles } from "./dropped-files.ts";
import classes from "./import-panel.module.css";
import { pastedFile } from "./pasted-text.ts";

/** Where files come from: the picker, a text that is pasted, or a drop anywhere on the page. */
export function FileSource({ onFiles }: { readonly onFiles: (files: readonly IncomingFile[]) => void }) {
  const [text, setText] = useState("");
  return (
    <div className={classes["files"]}>
      <FileButton multiple onChange={(list) => void pickedFiles(list).then(onFiles)}>
        {(props) => (
          <button {...props} type="button" className={classes["pick"]} data-autofocus>
            <IconFileImport size={20} stroke={1.5} aria-hidden />
            <span className={classes["pickTitle"]}>Choose files, or drop files and folders here</span>
            <span className={classes["pickText"]}>
              JSON of the AWS CLI (create, update, describe), files that hold only a spec, zips of them,
              .mesh.json
            </span>
          </button>
        )}
      </FileButton>
      <Textarea
        label="Or paste JSON"
        autosize
        minRows={4}
        maxRows={12}
        classNames={{ input: "mono" }}
        placeholder='{ "meshName": "simpleapp", "virtualNodeName": "serviceA", "spec": { … } }'
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button variant="default" disabled={text.trim() === ""} onClick={() => onFiles([pastedFile(text)])}>
          Preview pasted text
        </Button>
      </div>
    </div>
  );
}
