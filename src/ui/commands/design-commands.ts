import {
  IconBookmarkPlus,
  IconBraces,
  IconCloudUpload,
  IconDeviceFloppy,
  IconDownload,
  IconFolder,
  IconGitCompare,
  IconHistory,
  IconPhoto,
  IconShare,
  IconUpload,
  IconVariable,
} from "@tabler/icons-react";
import { notify } from "../app/notify.tsx";
import { theOne } from "./the-one.ts";
import type { UiCommand } from "./ui-command.ts";

export const IMPORT: UiCommand = {
  id: "import",
  title: "Import files",
  group: "Design",
  icon: IconUpload,
  keys: ["Ctrl+I", "Ctrl+O"],
  scope: "anywhere",
  words: "open read cloudformation kubernetes terraform json",
  run: ({ panels }) => panels.open({ kind: "import" }),
};

export const EXPORT: UiCommand = {
  id: "export",
  title: "Export mesh",
  group: "Design",
  icon: IconDownload,
  keys: ["Ctrl+E"],
  scope: "anywhere",
  words: "save download json zip",
  run: ({ panels }) => panels.open({ kind: "export" }),
};

const EXPORT_JSON: UiCommand = {
  id: "export-json",
  title: "Export JSON",
  group: "Design",
  icon: IconBraces,
  scope: "board",
  menus: ["card", "row"],
  words: "resource download command line",
  isAvailable: (context) => {
    const id = theOne(context);
    return id !== undefined && context.editor.design.resources.has(id);
  },
  run: (context) => {
    const id = theOne(context);
    if (id !== undefined) context.panels.open({ kind: "export", resource: id });
  },
};

const EXPORT_PICTURE: UiCommand = {
  id: "export-picture",
  title: "Export picture",
  group: "Design",
  icon: IconPhoto,
  scope: "anywhere",
  menus: ["board", "several"],
  words: "svg png mermaid dot graphviz drawio image diagram print download",
  run: ({ panels }) => panels.open({ kind: "export", picture: true }),
};

export const APPLY: UiCommand = {
  id: "apply",
  title: "Apply mesh",
  group: "Design",
  icon: IconCloudUpload,
  scope: "anywhere",
  words: "plan deploy run target control plane",
  run: ({ panels }) => panels.open({ kind: "apply" }),
};

const DESIGNS: UiCommand = {
  id: "designs",
  title: "Open designs and examples",
  group: "Design",
  icon: IconFolder,
  scope: "anywhere",
  words: "new design list rename delete",
  run: ({ panels }) => panels.open({ kind: "designs" }),
};

const VALUES: UiCommand = {
  id: "values",
  title: "Edit values",
  group: "Design",
  icon: IconVariable,
  scope: "anywhere",
  words: "placeholders variables sets dev prod holes",
  run: ({ panels }) => panels.open({ kind: "values" }),
};

export const SHARE: UiCommand = {
  id: "share",
  title: "Share link",
  group: "Design",
  icon: IconShare,
  scope: "anywhere",
  words: "send url mask anonymize encrypt passphrase",
  run: ({ panels }) => panels.open({ kind: "share" }),
};

export const COMPARE: UiCommand = {
  id: "compare",
  title: "Compare with…",
  group: "Design",
  icon: IconGitCompare,
  keys: ["Shift+C"],
  scope: "anywhere",
  words: "difference diff drift changed version file target review",
  run: ({ panels }) => panels.open({ kind: "compare" }),
};

export const HISTORY: UiCommand = {
  id: "history",
  title: "Open history",
  group: "Design",
  icon: IconHistory,
  keys: ["Shift+H"],
  scope: "anywhere",
  words: "versions earlier state restore back compare",
  run: ({ panels }) => panels.open({ kind: "history" }),
};

const SAVE_VERSION: UiCommand = {
  id: "save-version",
  title: "Save version",
  group: "Design",
  icon: IconBookmarkPlus,
  keys: ["Ctrl+Shift+S"],
  scope: "anywhere",
  words: "name keep snapshot history",
  run: ({ panels }) => panels.open({ kind: "history", save: true }),
};

const SAVE: UiCommand = {
  id: "save",
  title: "Save design",
  group: "Design",
  icon: IconDeviceFloppy,
  keys: ["Ctrl+S"],
  scope: "anywhere",
  evenTyping: true,
  words: "keep store",
  run: () => notify({ text: "Every change is saved as you make it." }),
};

/** What concerns the design as a whole. */
export const DESIGN_COMMANDS: readonly UiCommand[] = [
  IMPORT,
  EXPORT,
  EXPORT_JSON,
  EXPORT_PICTURE,
  APPLY,
  DESIGNS,
  VALUES,
  SHARE,
  HISTORY,
  COMPARE,
  SAVE_VERSION,
  SAVE,
];
