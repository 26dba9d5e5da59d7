// The least that can be served with the HTTP library of the product: what a start costs without us.
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const app = new Hono();
app.get("*", (c) => c.text("ok"));
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.argv[2]) });
