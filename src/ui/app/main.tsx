import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "@mantine/core/styles.css";
import "./tokens.css";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { pageHasBegun } from "../components/later.ts";
import { watchUse } from "../components/quiet.ts";
import { beginStart } from "../data/first-start.ts";
import { App } from "./app.tsx";
import { MessageHost } from "./notify.tsx";
import { theme } from "./theme.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

watchUse(window);
pageHasBegun();
beginStart();
createRoot(root).render(
  <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <MessageHost />
      <App />
    </MantineProvider>
  </QueryClientProvider>,
);
