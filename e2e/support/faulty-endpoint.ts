import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** An App Mesh endpoint that passes everything on to a real one, but fails or waits when it is told to. */
export class FaultyEndpoint {
  readonly #upstream: string;
  readonly #server: Server;
  #failing: RegExp | undefined;
  #held: { readonly request: RegExp; readonly released: Promise<void> } | undefined;

  private constructor(upstream: string) {
    this.#upstream = upstream;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(upstream: string): Promise<FaultyEndpoint> {
    const endpoint = new FaultyEndpoint(upstream);
    endpoint.#server.listen(0, "127.0.0.1");
    await once(endpoint.#server, "listening");
    return endpoint;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /**
   * Requests whose method and path match are answered with an error of the service from now on, until the function that
   * this gives is called: what may be sent twice is tried again.
   */
  fail(request: RegExp): () => void {
    this.#failing = request;
    return () => {
      this.#failing = undefined;
    };
  }

  /** Requests whose method and path match wait from now on, until the function that this gives is called. */
  hold(request: RegExp): () => void {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#held = { request, released };
    return release;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, "close");
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/" } = request;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (this.#held?.request.test(`${method} ${url}`)) await this.#held.released;
    if (this.#failing?.test(`${method} ${url}`)) {
      response.writeHead(500, { "x-amzn-ErrorType": "InternalServerErrorException" });
      response.end(JSON.stringify({ message: "the endpoint had a bad moment" }));
      return;
    }
    const answer = await fetch(this.#upstream + url, {
      method,
      ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
      headers: { "content-type": "application/json" },
    });
    const type = answer.headers.get("x-amzn-ErrorType");
    response.writeHead(answer.status, {
      "content-type": "application/json",
      ...(type === null ? {} : { "x-amzn-ErrorType": type }),
    });
    response.end(await answer.text());
  }
}
