import { expect, it } from "vitest";
import { serverName } from "./server-name.ts";

it("names a server that is not this machine", () => {
  const here = ["localhost", "mesh.localhost", "127.0.0.1", "127.1.2.3", "[::1]"].map(serverName);
  expect(here).toEqual(here.map(() => undefined));
  const elsewhere = ["mesh.example.com", "10.0.0.7", "[fd00::1]", "localhost.example.com", "127.example.com"];
  expect(elsewhere.map(serverName)).toEqual(elsewhere);
});
