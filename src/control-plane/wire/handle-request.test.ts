import { beforeEach, describe, expect, it } from "vitest";
import { OPERATIONS } from "../../model/schema/operations.generated.ts";
import type { Context } from "../context.ts";
import { testContext } from "../testing/test-context.ts";
import { handleRequest } from "./handle-request.ts";
import { matchOperation } from "./match-operation.ts";
import type { WireResponse } from "./wire-message.ts";

let context: Context;
beforeEach(() => {
  context = testContext();
});

function send(method: string, url: string, body: unknown = ""): Promise<WireResponse> {
  const [path = "", query = ""] = `/v20190125${url}`.split("?");
  return handleRequest(
    { method, path, query, body: typeof body === "string" ? body : JSON.stringify(body) },
    context,
  );
}

it("every operation is found by its method and URI", () => {
  for (const operation of Object.values(OPERATIONS)) {
    const path = operation.uri.replaceAll(/\{(\w+)\}/g, "v-$1");
    const match = matchOperation(operation.method, path);
    expect(match?.operation.name).toBe(operation.name);
    for (const [member, value] of match?.params ?? []) expect(value).toBe(`v-${member}`);
  }
});

describe("a request", () => {
  beforeEach(() => send("PUT", "/meshes", { meshName: "m" }));

  it("is answered with the bare resource and a request id", async () => {
    const answer = await send("GET", "/meshes/m");
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ "content-type": "application/json" });
    expect(answer.headers["x-amzn-requestid"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.parse(answer.body)).toMatchObject({ meshName: "m", metadata: { version: 1 } });
  });

  it("has its path decoded segment by segment, after it was split", async () => {
    const name = "svc.ns.local:8080/x y%2F+*";
    await send("PUT", "/meshes/m/virtualServices", { virtualServiceName: name, spec: {} });
    const answer = await send("GET", `/meshes/m/virtualServices/${encodeURIComponent(name)}`);
    expect(JSON.parse(answer.body)).toMatchObject({ virtualServiceName: name });
  });

  it("has its query decoded, and numbers in it read", async () => {
    for (const virtualNodeName of ["a", "b", "c"]) {
      await send("PUT", "/meshes/m/virtualNodes?meshOwner=111122223333", { virtualNodeName, spec: {} });
    }
    const first = JSON.parse((await send("GET", "/meshes/m/virtualNodes?limit=2")).body);
    expect(first.virtualNodes).toHaveLength(2);
    const rest = await send("GET", `/meshes/m/virtualNodes?limit=2&nextToken=${first.nextToken}&unknown=1`);
    expect(JSON.parse(rest.body).virtualNodes).toMatchObject([{ virtualNodeName: "c" }]);
    const arn = encodeURIComponent("arn:aws:appmesh:eu-west-1:111122223333:mesh/m");
    expect((await send("PUT", `/tag?resourceArn=${arn}`, { tags: [{ key: "k", value: "v" }] })).body).toBe(
      "{}",
    );
    expect(JSON.parse((await send("GET", `/tags?resourceArn=${arn}`)).body)).toEqual({
      tags: [{ key: "k", value: "v" }],
    });
  });

  it.each([
    [
      "GET",
      "/meshes?limit=abc",
      "",
      400,
      "BadRequestException",
      'limit must be a whole number, but is "abc"',
    ],
    ["GET", "/meshes?limit=1&limit=2", "", 400, "BadRequestException", "more than once"],
    ["PUT", "/meshes", "{", 400, "BadRequestException", "not valid JSON"],
    ["PUT", "/meshes", "[]", 400, "BadRequestException", "must be a JSON object"],
    ["PUT", "/meshes", "", 400, "BadRequestException", "meshName is required"],
    [
      "PUT",
      "/meshes/m/virtualNodes",
      '{"meshName":"m","virtualNodeName":"n","spec":{}}',
      400,
      "BadRequestException",
      "meshName belongs in the path",
    ],
    [
      "PUT",
      "/meshes/m/virtualNodes",
      '{"virtualNodeName":"n","spec":{},"__proto__":{}}',
      400,
      "BadRequestException",
      "__proto__ is not known",
    ],
    ["PUT", "/meshes/m", '{"spec":{},"tags":[]}', 400, "BadRequestException", "tags is not known"],
    ["GET", "/meshes/%E0%A4%A", "", 400, "BadRequestException", "percent-encoding"],
    ["GET", "/meshes/", "", 400, "BadRequestException", "meshName must have 1 to 255 characters"],
    ["GET", "/meshes/absent", "", 404, "NotFoundException", "absent is not present"],
    ["PUT", "/meshes", '{"meshName":"m"}', 409, "ConflictException", "already exists"],
    ["POST", "/meshes", "{}", 404, "UnknownOperationException", "POST /v20190125/meshes"],
    ["GET", "/meshes/m/virtualRouters/r/routes", "", 404, "UnknownOperationException", "No operation"],
  ])("%s %s %s is refused with %i %s", async (method, url, body, status, code, message) => {
    const answer = await send(method, url, body);
    expect(answer.status).toBe(status);
    expect(answer.headers["x-amzn-errortype"]).toBe(code);
    expect(answer.headers["x-amzn-requestid"]).toBeDefined();
    const text = JSON.parse(answer.body);
    expect(Object.keys(text)).toEqual(["message"]);
    expect(text.message).toContain(message);
  });
});
