import type { Verb } from "./verb.ts";

/** Every verb of the command line, in the order of the help. Its code is loaded when it is called: the server starts without that of pictures. */
export const VERBS: readonly Verb[] = [
  {
    name: "serve",
    summary: "start the designer and the App Mesh-compatible API",
    load: async () => (await import("./serve.ts")).serve,
  },
  {
    name: "key",
    summary: "add, list and remove the access keys of a server",
    load: async () => (await import("./key.ts")).key,
  },
  {
    name: "backup",
    summary: "copy what the control plane holds into a file",
    load: async () => (await import("./backup.ts")).backup,
  },
  {
    name: "restore",
    summary: "put a backup in the place of what the control plane holds",
    load: async () => (await import("./restore.ts")).restore,
  },
  {
    name: "inspect",
    summary: "say what of App Mesh is in files, folders and archives",
    load: async () => (await import("./inspect.ts")).inspect,
  },
  {
    name: "check",
    summary: "say what an App Mesh API would refuse in files",
    load: async () => (await import("./check.ts")).check,
  },
  {
    name: "diff",
    summary: "say how two meshes differ, and what that does to traffic",
    load: async () => (await import("./diff.ts")).diff,
  },
  {
    name: "diagram",
    summary: "draw a mesh as SVG, PNG, Mermaid, DOT or draw.io",
    load: async () => (await import("./diagram.ts")).diagram,
  },
  {
    name: "share",
    summary: "print a link that holds the design",
    load: async () => (await import("./share.ts")).share,
  },
  {
    name: "convert",
    summary: "turn files of any format into JSON for the AWS CLI or into a design",
    load: async () => (await import("./convert.ts")).convert,
  },
  {
    name: "plan",
    summary: "say what has to be done on an endpoint so that it holds a mesh",
    load: async () => (await import("./plan.ts")).plan,
  },
  {
    name: "apply",
    summary: "make an endpoint hold a mesh",
    load: async () => (await import("./apply.ts")).apply,
  },
];
