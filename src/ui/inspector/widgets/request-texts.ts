import type { NamedValue, Protocol, TrafficRequest } from "../../../traffic/traffic-request.ts";

/** A request as the fields of a form hold it. */
export interface RequestTexts {
  readonly method: string;
  readonly path: string;
  readonly hostname: string;
  readonly scheme: string;
  readonly port: string;
  readonly grpcService: string;
  readonly grpcMethod: string;
  /** Headers or metadata, one a line: `x-canary: true`. */
  readonly headers: string;
}

/** What is shown of a request; empty texts for what it does not say. */
export function textsOf(request: TrafficRequest): RequestTexts {
  return {
    method: request.method ?? "",
    path: request.path ?? "",
    hostname: request.hostname ?? "",
    scheme: request.scheme ?? "",
    port: request.port === undefined ? "" : String(request.port),
    grpcService: request.grpcService ?? "",
    grpcMethod: request.grpcMethod ?? "",
    headers: (request.headers ?? []).map(({ name, value }) => `${name}: ${value}`).join("\n"),
  };
}

/** The request that the texts stand for; an empty text says nothing, no line of headers says that there are none. */
export function requestOf(protocol: Protocol, texts: RequestTexts): TrafficRequest {
  const said = (member: keyof RequestTexts): { readonly [name: string]: string } =>
    texts[member].trim() === "" ? {} : { [member]: texts[member].trim() };
  const port = /^\d{1,5}$/.test(texts.port.trim()) ? { port: Number(texts.port) } : {};
  if (protocol === "tcp") return { protocol, ...port };
  const headers = headersOf(texts.headers);
  return protocol === "grpc"
    ? { protocol, ...said("hostname"), ...said("grpcService"), ...said("grpcMethod"), ...port, headers }
    : {
        protocol,
        ...said("method"),
        ...said("path"),
        ...said("hostname"),
        ...said("scheme"),
        ...port,
        headers,
      };
}

function headersOf(text: string): NamedValue[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      // The name of a pseudo-header of HTTP/2 begins with a colon itself.
      const colon = line.trimStart().indexOf(":", 1) + (line.length - line.trimStart().length);
      const isNamed = line.trimStart().indexOf(":", 1) > 0;
      return isNamed
        ? { name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() }
        : { name: line.trim(), value: "" };
    });
}

/** A request in one line: `GET www.shop.example/cart`, `shop.Cart/Add`. */
export function requestLine({ protocol, ...texts }: RequestTexts & { readonly protocol: Protocol }): string {
  const host = texts.hostname;
  if (protocol === "tcp") return texts.port === "" ? "a connection" : `a connection to port ${texts.port}`;
  const what =
    protocol === "grpc"
      ? `${texts.grpcService || "any service"}/${texts.grpcMethod || "any method"}`
      : `${texts.method || "any method"} ${host}${texts.path || "/"}`;
  const lines = texts.headers.split("\n").filter((line) => line.trim() !== "").length;
  const word = protocol === "grpc" ? "metadata entry" : "header";
  const several = protocol === "grpc" ? "metadata entries" : "headers";
  return lines === 0 ? what : `${what}, ${lines} ${lines === 1 ? word : several}`;
}
