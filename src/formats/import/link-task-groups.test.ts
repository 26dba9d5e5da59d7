import { describe, expect, it } from "vitest";
import { applyChange } from "../../model/change/apply.ts";
import { type Design, emptyDesign } from "../../model/design/design.ts";
import type { TaskGroupLink } from "../candidate.ts";
import { noticeLine } from "../notice-text.ts";
import { importChange } from "./import-change.ts";
import { proposeImport } from "./propose-import.ts";
import { type JsonFiles, nodeFile, readJson } from "./testing/read-json.ts";

const A = "virtualNode/m/a";

/** A link of an ECS service to a node. */
function link(
  name: string,
  to: Partial<TaskGroupLink["to"]> = {},
  file = "ecs.yaml",
  line = 5,
): TaskGroupLink {
  return {
    group: { type: "ecs-service", name, file, line },
    to: { kind: "virtualNode", name: "a", ...to },
  };
}

function preview(design: Design, files: JsonFiles, taskGroups: readonly TaskGroupLink[]) {
  return proposeImport(design, { ...readJson(files), taskGroups });
}

function brought(design: Design, files: JsonFiles, taskGroups: readonly TaskGroupLink[]): Design {
  return applyChange(design, importChange(design, preview(design, files, taskGroups), "merge"));
}

const names = (design: Design) =>
  [...design.taskGroups].map(([id, { groups }]) => [id, groups.map(({ name }) => name)]);

describe("task groups", () => {
  const files = { "a.json": nodeFile("a") };

  it("are linked by mesh and name, or by name where only one has it; sorted, each once", () => {
    const links = [
      link("web"),
      link("api", { mesh: "m" }),
      link("web", {}, "ecs.yaml", 3),
      link("web", {}, "b.yaml"),
    ];
    const design = brought(emptyDesign(), files, links);
    expect(design.taskGroups.get(A)).toEqual({
      groups: [
        { type: "ecs-service", name: "api", file: "ecs.yaml", line: 5 },
        { type: "ecs-service", name: "web", file: "b.yaml", line: 5 },
        { type: "ecs-service", name: "web", file: "ecs.yaml", line: 3 },
      ],
    });
  });

  it("prefer what the import holds, and reach what only the design holds", () => {
    const design = brought(emptyDesign(), { "x.json": { ...nodeFile("a"), meshName: "old" } }, []);
    expect(names(brought(design, files, [link("web")]))).toEqual([[A, ["web"]]]);
    expect(names(brought(design, {}, [link("web")]))).toEqual([["virtualNode/old/a", ["web"]]]);
    expect(names(brought(design, {}, [link("web", { mesh: "old" })]))).toEqual([
      ["virtualNode/old/a", ["web"]],
    ]);
  });

  it("that lead to nothing, or to one of several, are told and left aside", () => {
    const other = { "b.json": { ...nodeFile("a"), meshName: "n" } };
    const links = [
      link("web"),
      link("api", { name: "z" }),
      link("job", { mesh: "m", owner: "123456789012" }),
    ];
    const { notices, taskGroups } = preview(emptyDesign(), { ...files, ...other }, links);
    expect(taskGroups).toEqual({});
    expect(notices.map(noticeLine)).toEqual([
      "ecs.yaml:5: warning: ECS service web is linked to virtual node a without its mesh, and m and n have one. Name the mesh in the file; the link was left aside. [task-group-not-linked]",
      "ecs.yaml:5: warning: ECS service api is linked to virtual node z, which neither the import nor the design holds. Read the file that holds it too; the link was left aside. [task-group-not-linked]",
      "ecs.yaml:5: warning: ECS service job is linked to virtual node a, which neither the import nor the design holds. Read the file that holds it too; the link was left aside. [task-group-not-linked]",
    ]);
  });

  it("to a node that waits for its mesh are not told, and linked once that is known", () => {
    const open = { ...readJson({ "a.json": { virtualNodeName: "a", spec: {} } }), taskGroups: [link("web")] };
    const waiting = proposeImport(emptyDesign(), open);
    expect(waiting.notices.map(({ code }) => code)).toEqual(["import-incomplete"]);
    expect(waiting.taskGroups).toEqual({});
    const known = proposeImport(emptyDesign(), open, { 0: { mesh: "m" } });
    expect(Object.keys(known.taskGroups)).toEqual([A]);
  });

  it("come only with resources that come in", () => {
    const conflicting = {
      "1.json": nodeFile("a", { meshName: "x" }),
      "2.json": nodeFile("a", { meshName: "y" }),
    };
    expect(names(brought(emptyDesign(), conflicting, [link("web")]))).toEqual([]);
  });

  it("of files that are opened again are those that they name now; others stay", () => {
    const design = brought(emptyDesign(), files, [link("web", {}, "a.json"), link("api", {}, "other.yaml")]);
    expect(importChange(design, preview(design, files, [link("web", {}, "a.json")]), "merge")).toEqual({});
    expect(names(brought(design, files, []))).toEqual([[A, ["api"]]]);
    const only = brought(emptyDesign(), files, [link("web", {}, "a.json")]);
    expect(names(brought(only, files, []))).toEqual([]);
  });
});
