import { expect, it } from "vitest";
import { memberWords } from "./member-words.ts";

it("writes members of the API as labels, with the capitals of acronyms and names", () => {
  const labels = ["certificateAuthorityArns", "awsCloudMap", "grpcRoute", "perRequest"].map(memberWords);
  expect(labels).toEqual(["Certificate authority ARNs", "AWS Cloud Map", "gRPC route", "Per request"]);
});
