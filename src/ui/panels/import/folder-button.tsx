import { Button } from "@mantine/core";
import { useRef } from "react";

/** React has no name of its own for the attribute that makes a file input choose a folder. */
const FOLDER = { webkitdirectory: "" };

/** Chooses a folder: all files below it, with their paths. */
export function FolderButton({ onFolder }: { readonly onFolder: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        {...FOLDER}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same folder may be chosen again.
          currentTarget.value = "";
          if (files.length > 0) onFolder(files);
        }}
      />
      <Button variant="default" onClick={() => input.current?.click()}>
        Choose folder
      </Button>
    </>
  );
}
