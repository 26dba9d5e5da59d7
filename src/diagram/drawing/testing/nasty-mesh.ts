import fc from "fast-check";
import { type Design, emptyDesign } from "../../../model/design/design.ts";
import { idOf } from "../../../model/reference/ref.ts";

/** What breaks one format or another, within names and labels. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "<",
        ">",
        "&",
        '"',
        "'",
        "]]>",
        "\n",
        "\r",
        "\t",
        "#",
        ";",
        "|",
        "`",
        "\\",
        "%%",
        "end",
      ),
      fc.constantFrom(
        "😀",
        "שלום",
        "日本",
        "\u0000",
        "\ufffe",
        "\ud800",
        "-->",
        "<br/>",
        "</text>",
        "&#10;",
        "**b**",
      ),
      fc.string({ maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join("").replaceAll("/", "-") || "x");

const nodeId = (name: string) => idOf({ kind: "virtualNode", mesh: "m", name });

function meshOf(names: readonly string[], group: string): Design {
  const out = emptyDesign();
  const [first = "a", ...others] = names;
  names.forEach((name, i) => {
    const backends =
      i === 0
        ? [...others, "nobody"].map((virtualServiceName) => ({ virtualService: { virtualServiceName } }))
        : [];
    const listeners = [{ portMapping: { port: 80, protocol: name } }];
    const serviceDiscovery = { dns: { hostname: name } };
    out.resources.set(nodeId(name), { spec: { backends, listeners, serviceDiscovery } });
    const provider = { virtualNode: { virtualNodeName: name } };
    out.resources.set(idOf({ kind: "virtualService", mesh: "m", name }), { spec: { provider } });
  });
  out.groups.set("group/1", { mesh: "mesh/m", name: group });
  out.members.set(nodeId(first), { group: "group/1" });
  out.notes.set("note/1", { mesh: "mesh/m", x: 0, y: 400, width: 160, height: 96, text: group });
  return out;
}

/** A mesh whose names, and the name of a group and a note, hold what breaks one format or another. */
export const nastyMesh: fc.Arbitrary<{ readonly mesh: Design; readonly group: string }> = fc
  .record({
    // No name of a resource can hold half a pair: its id could not be written.
    names: fc.uniqueArray(
      nasty.map((name) => name.replace(/\p{Surrogate}/gu, "") || "x"),
      { minLength: 1, maxLength: 3 },
    ),
    group: nasty,
  })
  .map(({ names, group }) => ({ mesh: meshOf(names, group), group }));
