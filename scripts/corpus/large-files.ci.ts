/** Files of 50 MB are read, or refused with a reason, within bounded memory: in a process of their own. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FORMAT_INPUTS } from "../../bench/formats/inputs.ts";

const MEGABYTES = 50;
/** Of heap; a reader that keeps more of a 50 MB file ends here. */
const HEAP_MEGABYTES = 2500;

const program = new URL("../../dist/cli/meshwright.js", import.meta.url).pathname;

interface Outcome {
  readonly code: number;
  readonly summary: { readonly resources: number };
  readonly notices: readonly { readonly code: string }[];
}

function inspect(path: string): Promise<Outcome> {
  const args = [`--max-old-space-size=${HEAP_MEGABYTES}`, program, "inspect", path, "--json"];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { maxBuffer: 2 ** 30 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      if (typeof code !== "number" || stdout === "")
        reject(new Error(`exit ${code}: ${stderr.slice(0, 2000)}`));
      else resolve({ code, ...(JSON.parse(stdout) as Omit<Outcome, "code">) });
    });
  });
}

describe(`a file of ${MEGABYTES} MB`, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "meshwright-large-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const write = async (format: string): Promise<{ path: string; count: number }> => {
    const input = FORMAT_INPUTS.find((one) => one.format === format);
    if (input === undefined) throw new Error(`no input of ${format}`);
    const count = Math.floor((MEGABYTES * 1e6 * 200) / input.text(200).length);
    const path = join(folder, input.path);
    await writeFile(path, input.text(count));
    return { path, count };
  };

  it.each(["aws cli", "cloudformation json", "kubernetes", "aws config", "terraform state"])(
    "%s: every resource is read",
    async (format) => {
      const { path, count } = await write(format);
      expect(await inspect(path)).toMatchObject({ code: 0, summary: { resources: count } });
    },
    180_000,
  );

  it("terraform: as many resources as there may be, and it says that there are more", async () => {
    const { path, count } = await write("terraform");
    const { code, summary, notices } = await inspect(path);
    expect(count).toBeGreaterThan(10_000);
    expect({ code, resources: summary.resources }).toEqual({ code: 1, resources: 10_000 });
    expect(notices.map((one) => one.code)).toContain("terraform-instance-limit");
  }, 180_000);

  it("cloudformation in YAML: refused, as no template of AWS is that long", async () => {
    const { path } = await write("cloudformation yaml");
    const { code, notices } = await inspect(path);
    expect({ code, notices: notices.map((one) => one.code) }).toEqual({
      code: 1,
      notices: ["part-too-large"],
    });
  }, 180_000);
});
