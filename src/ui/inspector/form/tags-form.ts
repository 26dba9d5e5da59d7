import type { FormNode } from "./form-node.ts";

function field(member: "key" | "value", label: string, help: string): FormNode {
  return {
    steps: [member],
    path: `tags[].${member}`,
    shape: member === "key" ? "TagKey" : "TagValue",
    label,
    help,
    required: true,
    open: true,
    control: { type: "text", mono: true, multiline: false },
  };
}

/** The form of a resource's tags, which stand beside its spec. */
export const TAGS_FORM: FormNode = {
  steps: ["tags"],
  path: "tags",
  shape: "TagList",
  label: "Tags",
  help: "Keys and values that App Mesh keeps with the resource, 50 at most.",
  required: false,
  open: true,
  control: {
    type: "list",
    style: "rows",
    itemLabel: "tag",
    item: {
      steps: [],
      path: "tags[]",
      shape: "TagRef",
      label: "Tag",
      required: true,
      open: true,
      control: {
        type: "structure",
        present: "inline",
        children: [
          field("key", "Key", "1 to 128 characters; a resource has each key once."),
          field("value", "Value", "At most 256 characters."),
        ],
      },
    },
  },
};
