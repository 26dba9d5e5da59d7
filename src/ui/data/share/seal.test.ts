import { expect, it } from "vitest";
import { seal, unseal } from "./seal.ts";

const SECRET = Uint8Array.of(1, 2, 3, 4);

it("opens with the same passphrase however it is typed, and with no other", async () => {
  const sealed = await seal(SECRET, "caf\u00e9");
  expect(await unseal(sealed, "cafe\u0301")).toEqual({ ok: true, value: SECRET });
  expect(await unseal(sealed, "cafe")).toEqual({ ok: false, error: "wrong-passphrase" });
});

it("is never the same twice, and does not open once it was changed", async () => {
  const [one, two] = [await seal(SECRET, "x"), await seal(SECRET, "x")];
  expect(one).not.toEqual(two);
  one[one.length - 1] = (one.at(-1) ?? 0) ^ 1;
  expect(await unseal(one, "x")).toEqual({ ok: false, error: "wrong-passphrase" });
});
