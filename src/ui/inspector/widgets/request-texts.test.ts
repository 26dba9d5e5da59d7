import { describe, expect, it } from "vitest";
import { requestLine, requestOf, textsOf } from "./request-texts.ts";

const request = {
  protocol: "http",
  method: "GET",
  path: "/cart?id=1",
  hostname: "www.shop.example",
  port: 8080,
  headers: [{ name: "x-canary", value: "a:b" }],
} as const;

describe("an example request in fields", () => {
  it("is the same request again", () => {
    expect(requestOf("http", textsOf(request))).toEqual(request);
    const grpc = { protocol: "grpc", grpcService: "shop.Cart", grpcMethod: "Add", headers: [] } as const;
    expect(requestOf("grpc", textsOf(grpc))).toEqual(grpc);
  });

  it("says nothing of what is left empty", () => {
    const texts = { ...textsOf(request), method: " ", port: "no" };
    expect(requestOf("http", texts)).not.toHaveProperty("method");
    expect(requestOf("http", texts)).not.toHaveProperty("port");
    expect(requestOf("tcp", texts)).toEqual({ protocol: "tcp" });
  });

  it("reads a header a line, also without value and of HTTP/2 itself", () => {
    const texts = { ...textsOf(request), headers: "  x-one : 1\n\nx-two\n:authority: a.b" };
    expect(requestOf("http", texts).headers).toEqual([
      { name: "x-one", value: "1" },
      { name: "x-two", value: "" },
      { name: ":authority", value: "a.b" },
    ]);
  });

  it("is said in a line", () => {
    expect(requestLine({ protocol: "http", ...textsOf(request) })).toBe(
      "GET www.shop.example/cart?id=1, 1 header",
    );
    expect(requestLine({ protocol: "grpc", ...textsOf({ protocol: "grpc", grpcService: "a.B" }) })).toBe(
      "a.B/any method",
    );
  });
});
