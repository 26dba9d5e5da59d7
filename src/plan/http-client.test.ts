import { describe, expect, it } from "vitest";
import { type FetchLike, httpClient, httpRequest } from "./http-client.ts";

function answering(status: number, text: string, headers: Readonly<Record<string, string>> = {}): FetchLike {
  return async () => ({ status, headers: { get: (name) => headers[name] ?? null }, text: async () => text });
}

const DESCRIBE = { meshName: "m", virtualServiceName: "svc.ns.local:8080/x" };

describe("HTTP client", () => {
  it("puts names into the path, percent-encoded each", () => {
    const { url, request } = httpRequest("DescribeVirtualService", {
      ...DESCRIBE,
      meshOwner: "111122223333",
    });
    expect(url).toBe("/v20190125/meshes/m/virtualServices/svc.ns.local%3A8080%2Fx?meshOwner=111122223333");
    expect(request).toEqual({ method: "GET", headers: { accept: "application/json" } });
    expect(httpRequest("DescribeMesh", { meshName: "a b*{meshName}$&" }).url).toBe(
      "/v20190125/meshes/a%20b%2A%7BmeshName%7D%24%26",
    );
  });

  it("puts the rest into the body, parents into the path", () => {
    const input = { meshName: "m", virtualRouterName: "r", routeName: "x", spec: { priority: 1 } };
    const { url, request } = httpRequest("CreateRoute", input);
    expect(url).toBe("/v20190125/meshes/m/virtualRouter/r/routes");
    expect(request.method).toBe("PUT");
    expect(JSON.parse(request.body ?? "")).toEqual({ routeName: "x", spec: { priority: 1 } });
    const untag = httpRequest("UntagResource", { resourceArn: "arn:x", tagKeys: ["a"] });
    expect(untag.url).toBe("/v20190125/untag?resourceArn=arn%3Ax");
    expect(untag.request.body).toBe('{"tagKeys":["a"]}');
  });

  it("calls below its base and gives the bare resource", async () => {
    const urls: string[] = [];
    const client = httpClient((url, request) => {
      urls.push(url);
      return answering(200, '{"meshName":"m"}')(url, request);
    }, "/t/staging");
    expect(await client("DescribeMesh", { meshName: "m" })).toEqual({ ok: true, value: { meshName: "m" } });
    expect(urls).toEqual(["/t/staging/v20190125/meshes/m"]);
  });

  it.each([
    [
      "the header",
      '{"message":"gone"}',
      { "x-amzn-errortype": "NotFoundException:http://x/", "x-amzn-requestid": "7" },
      "7",
    ],
    ["__type", '{"__type":"com.aws#NotFoundException","Message":"gone"}', {}, undefined],
    ["code", '{"code":"NotFoundException","message":"gone"}', {}, undefined],
  ])("reads an error from %s", async (_from, text, headers, requestId) => {
    const client = httpClient(answering(404, text, headers), "");
    const error = {
      code: "NotFoundException",
      status: 404,
      message: "gone",
      ...(requestId ? { requestId } : {}),
    };
    expect(await client("DescribeMesh", { meshName: "m" })).toEqual({ ok: false, error });
  });

  it("tells what came where it was not the API that answered", async () => {
    const html = await httpClient(answering(502, "<h1>Bad\n gateway</h1>"), "")("ListMeshes", {});
    expect(html).toMatchObject({
      ok: false,
      error: { code: "UnexpectedAnswer", status: 502, message: "<h1>Bad gateway</h1>" },
    });
    const page = await httpClient(answering(200, "<html>"), "")("ListMeshes", {});
    expect(page).toMatchObject({ ok: false, error: { code: "UnexpectedAnswer", status: 200 } });
    expect(await httpClient(answering(200, ""), "")("TagResource", { resourceArn: "a", tags: [] })).toEqual({
      ok: true,
      value: {},
    });
  });

  it("gives a failure where no answer came", async () => {
    const down: FetchLike = () => Promise.reject(new TypeError("fetch failed"));
    const down1 = await httpClient(down, "")("ListMeshes", {});
    expect(down1).toEqual({
      ok: false,
      error: { code: "NetworkFailure", status: 0, message: "fetch failed" },
    });
    const stopped = await httpClient(down, "")("ListMeshes", {}, { aborted: true });
    expect(stopped).toMatchObject({ ok: false, error: { code: "Stopped" } });
  });
});
