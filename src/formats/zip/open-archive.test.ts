import fc from "fast-check";
import { gzipSync, strFromU8, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { readFiles } from "../read-files.ts";
import { openArchive } from "./open-archive.ts";

const NODE = strToU8('{"meshName": "m", "virtualNodeName": "n", "spec": {}}');

/** An entry of a tar: a header of 512 bytes, and the content in blocks of 512. */
function tarEntry(name: string, content: Uint8Array, type = "0", prefix = ""): Uint8Array {
  const bytes = new Uint8Array(512 + Math.ceil(content.length / 512) * 512);
  bytes.set(strToU8(name));
  bytes.set(strToU8(`${content.length.toString(8).padStart(11, "0")}\0`), 124);
  bytes.set(strToU8(type), 156);
  bytes.set(strToU8("ustar\u000000"), 257);
  bytes.set(strToU8(prefix), 345);
  bytes.set(content, 512);
  return bytes;
}

function tar(...entries: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from([...entries.flatMap((entry) => [...entry]), ...new Uint8Array(1024)]);
}

const opened = (bytes: Uint8Array, path = "a.x") => {
  const { files, notices, passedOver } = openArchive({ path, bytes });
  return {
    files: files.map((file) => [file.path, strFromU8(file.bytes)]),
    notices: notices.map(({ code }) => code),
    passedOver,
  };
};

describe("archives", () => {
  it("give the files in them by path, and count what holds no configuration", () => {
    const entries = {
      "z/n.json": NODE,
      "README.md": NODE,
      "__MACOSX/._n.json": NODE,
      "a.yaml": strToU8("a"),
    };
    const expected = {
      files: [
        ["a.x/a.yaml", "a"],
        ["a.x/z/n.json", strFromU8(NODE)],
      ],
      notices: [],
      passedOver: 2,
    };
    const tarred = tar(
      tarEntry("z/", new Uint8Array(), "5"),
      ...Object.entries(entries).map(([name, bytes]) => tarEntry(`./${name}`, bytes)),
    );
    expect(opened(zipSync(entries))).toEqual(expected);
    expect(opened(tarred)).toEqual(expected);
    expect(opened(gzipSync(tarred))).toEqual(expected);
  });

  it("give the one file of a gzip, named after it; several members are one file", () => {
    const bytes = Uint8Array.from([...gzipSync(strToU8("ab")), ...gzipSync(strToU8("c"))]);
    expect(opened(bytes, "logs/x.json.gz").files).toEqual([["logs/x.json.gz/x.json", "abc"]]);
    expect(opened(gzipSync(NODE), "x").files).toEqual([["x/content", strFromU8(NODE)]]);
  });

  it("know the long names of tars", () => {
    const long = `${"d/".repeat(60)}n.json`;
    const pax = `path=${long}\n`;
    const record = `${pax.length + 4} ${pax}`;
    const cases = [
      tar(tarEntry("d/".repeat(10), strToU8(`${long}\0`), "L"), tarEntry("short", NODE)),
      tar(tarEntry("x", strToU8(record), "x"), tarEntry("short", NODE)),
      tar(tarEntry("n.json", NODE, "0", "d/".repeat(60).slice(0, -1))),
    ];
    for (const bytes of cases) expect(opened(bytes).files).toEqual([[`a.x/${long}`, strFromU8(NODE)]]);
  });

  it("stay closed within another, and are named", () => {
    const inner = zipSync({ "n.json": NODE });
    const read = readFiles([
      { path: "all.zip", bytes: zipSync({ "deep/inner.bin": inner, "n.json": NODE }) },
    ]);
    expect(read.candidates.map(({ source }) => source.file)).toEqual(["all.zip/n.json"]);
    expect(read.notices).toMatchObject([{ code: "archive-nested", args: { names: ["deep/inner.bin"] } }]);
  });

  it("are given up where they unpack to more than can be kept", () => {
    const piece = gzipSync(new Uint8Array(10_000_000));
    const bomb = new Uint8Array(piece.length * 26);
    for (let i = 0; i < 26; i += 1) bomb.set(piece, i * piece.length);
    expect(opened(bomb)).toEqual({ files: [], notices: ["archive-too-large"], passedOver: 0 });
    const zip = zipSync({ "a.json": NODE });
    // The unpacked size that the directory of the zip states: 300 MB.
    const directory = zip.findLastIndex((_, i) => zip[i] === 0x50 && zip[i + 2] === 1 && zip[i + 3] === 2);
    new DataView(zip.buffer, zip.byteOffset).setUint32(directory + 24, 300_000_000, true);
    expect(opened(zip)).toEqual({ files: [], notices: ["archive-too-large"], passedOver: 0 });
  });

  it("that are damaged are told of, whatever their bytes", () => {
    const whole = [zipSync({ "n.json": NODE }), tar(tarEntry("n.json", NODE)), gzipSync(NODE)];
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 }),
        fc.nat(),
        (bytes, flips, cut) => {
          const damaged = Uint8Array.from(bytes);
          for (const [place, value] of flips) damaged[4 + (place % (damaged.length - 4))] = value;
          for (const one of [damaged, damaged.subarray(0, 4 + (cut % (damaged.length - 4)))]) {
            const { files, notices } = opened(one);
            expect(files.length + notices.length).toBeLessThanOrEqual(2);
          }
        },
      ),
      propertyRuns(300),
    );
    for (const bytes of [whole[0]?.subarray(0, 60), whole[1]?.subarray(0, 530), whole[2]?.subarray(0, 30)]) {
      expect(opened(bytes ?? NODE).notices).toEqual(["archive-unreadable"]);
    }
  });
});
