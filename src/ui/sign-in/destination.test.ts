import { expect, it } from "vitest";
import { destination } from "./destination.ts";

it.each([
  ["", "/"],
  ["?to=%2Fa%2Fb%3Fc%3D1", "/a/b?c=1"],
  ["?to=%2F#design=1", "/#design=1"],
  ["?to=%2F%23design%3D2", "/#design=2"],
  ["?to=https%3A%2F%2Fevil.example%2F", "/"],
  ["?to=%2F%2Fevil.example%2F", "/"],
  ["?to=%2F%5Cevil.example", "/"],
  ["?to=javascript%3Aalert(1)", "/"],
  ["?to=%2Fsign-in", "/"],
  ["?to=http%3A%2F%2F%5B", "/"],
])("/sign-in%s goes on to %s", (search, expected) => {
  expect(destination(`http://localhost:4747/sign-in${search}`)).toBe(expected);
});
