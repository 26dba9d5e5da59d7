import { Agent, request } from "node:http";

export interface Call {
  readonly method: "GET" | "PUT";
  /** After `/v20190125/`. */
  readonly path: string;
  readonly body?: string;
}

/** Connections that are kept open, each with one request at a time. */
const CONNECTIONS = 4;

/** The request is for App Mesh: moto's server goes by the scope of the signature; neither verifies it here. */
const HEADERS = {
  authorization:
    "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261123/us-east-1/appmesh/aws4_request, SignedHeaders=host, Signature=0",
  "content-type": "application/json",
};

/** A client of one server. */
export class ApiClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  /** The body of a successful answer; any other answer throws. */
  send({ method, path, body }: Call): Promise<string> {
    const headers = {
      ...HEADERS,
      ...(body === undefined ? {} : { "content-length": Buffer.byteLength(body) }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          agent: this.#agent,
          host: "127.0.0.1",
          port: this.#port,
          method,
          path: `/v20190125/${path}`,
          headers,
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          answer.on("error", reject);
          answer.on("end", () => {
            const text = Buffer.concat(chunks).toString("utf8");
            if (answer.statusCode === 200) resolve(text);
            else reject(new Error(`${method} ${path}: ${answer.statusCode} ${text}`));
          });
        },
      );
      sent.on("error", reject);
      sent.end(body);
    });
  }

  /** Sends so many requests over all connections, each as soon as one is free. */
  async sendAll(count: number, call: (index: number) => Call): Promise<void> {
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < count) {
        const index = next;
        next += 1;
        await this.send(call(index));
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  }

  close(): void {
    this.#agent.destroy();
  }
}
