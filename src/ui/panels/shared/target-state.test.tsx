import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { TargetState } from "./target-state.tsx";

function shown(client: QueryClient): string {
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <TargetState name="embedded" />
    </QueryClientProvider>,
  );
}

it("does not tell what it heard before as what is now, where asking failed", () => {
  const client = new QueryClient({ defaultOptions: { queries: { retryOnMount: false } } });
  const queryKey = ["target-health", "embedded"];
  client.setQueryData(queryKey, {
    state: "reachable",
    latency: 4,
    account: "123456789012",
    problem: undefined,
  });
  expect(shown(client)).toContain("Reachable");
  client
    .getQueryCache()
    .find({ queryKey })
    ?.setState({ status: "error", error: new Error("The server does not answer.") });
  const failed = shown(client);
  expect(failed).toContain("Not known");
  expect(failed).not.toMatch(/Reachable|123456789012/);
});
