import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { maskYaml } from "./mask-yaml.ts";
import { readYamlTrees } from "./read-yaml-trees.ts";
import { sourceText } from "./source-text.ts";
import { treeJson } from "./tree.ts";

/** The values of a template, and how many lines of code were left out. */
function read(text: string) {
  const { text: masked, holes, leftOut } = maskYaml(text);
  const { trees, notices } = readYamlTrees(sourceText("a.yaml", masked), { holes });
  expect(notices).toEqual([]);
  return { values: trees.map(treeJson), leftOut: leftOut.length };
}

const hole = (text: string) => ({ $hole: text });

describe("masking placeholders in YAML", () => {
  it.each<[string, unknown]>([
    ["a: ${B}", { a: hole("${B}") }],
    ["a: $B.c", { a: hole("$B.c") }],
    ["a: x-<NAME>-y", { a: hole("x-<NAME>-y") }],
    ["a: {{LB_CERT_ARN}}", { a: hole("{{LB_CERT_ARN}}") }],
    ['a: "{{ .Values.b | default "x" }}"', { a: hole('{{ .Values.b | default "x" }}') }],
    ["a: '{{ .Values.b }}.local'", { a: hole("{{ .Values.b }}.local") }],
    ['a: {{ printf "}} %s" .b }}', { a: hole('{{ printf "}} %s" .b }}') }],
    ["a: {{ if .x }}80{{ else }}90{{ end }}", { a: hole("{{ if .x }}80{{ else }}90{{ end }}") }],
    ["a: [${LIST}]", { a: [hole("${LIST}")] }],
    ["${KEY}: 1", { "${KEY}": 1 }],
    ["{{ .key }}: 1", { "{{ .key }}": 1 }],
    ["a: /x$", { a: "/x$" }],
    ["a: $5 < 6 > 4", { a: "$5 < 6 > 4" }],
    ["a: {b: {c: 1}}", { a: { b: { c: 1 } } }],
  ])("%s", (text, value) => {
    expect(read(text)).toEqual({ values: [value], leftOut: 0 });
  });

  it("blanks lines of control code: all branches are read, a loop once", () => {
    const text = `{{- if .Values.on }}
a: 1
{{- else }}
b: 2
{{- end }}
{{- /* a comment
  of two lines }} */ -}}
list:
{{- range .Values.list }}
  - name: {{ .name }}
{{- end }}
`;
    expect(read(text)).toEqual({
      values: [{ a: 1, b: 2, list: [{ name: hole("{{ .name }}") }] }],
      leftOut: 6,
    });
  });

  it("blanks control code around what stands on one line", () => {
    expect(read("{{ if .x }}a: 1{{ end }}\n")).toEqual({ values: [{ a: 1 }], leftOut: 1 });
  });

  it("takes code in the place of a block for a placeholder of the block", () => {
    const text = `spec:
  selector:  # of pods \${X}
    # as in $Y
    {{- toYaml .Values.selector | nindent 4 }}
  listeners:
{{ toYaml .Values.listeners | indent 4 }}
  backends:
    - virtualService:
        {{- include "service" . | nindent 8 }}
    - name: b
  labels:
    {{- include "labels" . | nindent 4 }}
    app: x
{{ include "more" . }}
`;
    expect(read(text)).toEqual({
      values: [
        {
          spec: {
            selector: hole("{{- toYaml .Values.selector | nindent 4 }}"),
            listeners: hole("{{ toYaml .Values.listeners | indent 4 }}"),
            backends: [{ virtualService: hole('{{- include "service" . | nindent 8 }}') }, { name: "b" }],
            labels: { app: "x" },
          },
        },
      ],
      leftOut: 2,
    });
  });

  it("does not take a templated key for code", () => {
    const text = `labels:
  {{ .Values.key }}: x
  {{- include "labels" . | nindent 2 }}
empty:
  {{- /* a comment
  of two lines */}}
  {{- toYaml .Values.empty | nindent 2 }}
other:
  {{- include "labels" . | nindent 2 }}
  {{ .Values.key }}: y
`;
    expect(read(text).values).toEqual([
      {
        labels: { "{{ .Values.key }}": "x" },
        empty: hole("{{- toYaml .Values.empty | nindent 2 }}"),
        other: { "{{ .Values.key }}": "y" },
      },
    ]);
  });

  it("reads lines that end in CR LF", () => {
    const text = "{{- if .on }}\r\na:\r\n  {{ toYaml .a | nindent 2 }}\r\n{{- end }}\r\nb: $C\r\n";
    expect(read(text)).toEqual({
      values: [{ a: hole("{{ toYaml .a | nindent 2 }}"), b: hole("$C") }],
      leftOut: 2,
    });
  });

  it("keeps every offset", () => {
    const text = "x:\n  {{ toYaml .a }}\ny: ${B}\nz: end\n";
    const { text: masked } = maskYaml(text);
    expect(masked).toHaveLength(text.length);
    expect(masked.indexOf("end")).toBe(text.indexOf("end"));
  });

  it("never throws and never changes the length", () => {
    const piece = fc.constantFrom(
      "{{",
      "}}",
      "{{- if x }}",
      "{{ end }}",
      "$A",
      "${B}",
      "<C>",
      '"',
      "`",
      "\n",
      "\r\n",
      "  ",
      "a:",
      "- ",
      "#",
      "\ue000",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        expect(maskYaml(text).text).toHaveLength(text.length);
      }),
      propertyRuns(500),
    );
  });
});
