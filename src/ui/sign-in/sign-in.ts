import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "../app/tokens.css";
import "./sign-in.css";
import { pageHeaders, SESSION } from "../data/page-headers.ts";
import { destination } from "./destination.ts";

/** The page that signs in: no part of the designer and none of its data is needed to see it. */
const form = element("form", HTMLFormElement);
const id = element("#access-key-id", HTMLInputElement);
const secret = element("#secret-access-key", HTMLInputElement);
const problem = element("#problem", HTMLElement);
const button = element("button", HTMLButtonElement);

showColorScheme();
void goOnWhereSignedIn();
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void signIn();
});

async function signIn(): Promise<void> {
  const missing = [id, secret].find((input) => input.value === "");
  if (missing !== undefined) return tell("Give both the ID and the secret of the key.", missing);
  tell("");
  button.disabled = true;
  try {
    const answer = await fetch(SESSION, {
      method: "POST",
      headers: { ...pageHeaders(), "content-type": "application/json" },
      body: JSON.stringify({ accessKeyId: id.value.trim(), secretAccessKey: secret.value.trim() }),
    });
    if (answer.ok) return goOn();
    const { message } = (await answer.json()) as { readonly message?: unknown };
    tell(typeof message === "string" ? message : `The server answered ${answer.status}. Try again.`, secret);
  } catch {
    tell("The server does not answer. Start it again, or try later.");
  } finally {
    button.disabled = false;
  }
}

/** Who came over a link of another site is signed in already, but the browser kept that to itself. */
async function goOnWhereSignedIn(): Promise<void> {
  try {
    const answer = await fetch(SESSION, { headers: pageHeaders() });
    const { required, user } = (await answer.json()) as {
      readonly required?: unknown;
      readonly user?: unknown;
    };
    if (answer.ok && (required === false || user !== null)) goOn();
  } catch {
    // The form says so when it is sent.
  }
}

function goOn(): void {
  window.location.replace(destination(window.location.href));
}

function tell(text: string, wrong?: HTMLInputElement): void {
  problem.textContent = text;
  for (const input of [id, secret]) {
    if (input === wrong) {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", "problem");
      input.focus();
    } else input.removeAttribute("aria-invalid");
  }
}

/** As chosen in the designer, else as the system has it. */
function showColorScheme(): void {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const show = (): void => {
    const chosen = storedScheme();
    const isDark = chosen === "dark" || (chosen !== "light" && system.matches);
    document.documentElement.setAttribute("data-mantine-color-scheme", isDark ? "dark" : "light");
  };
  system.addEventListener("change", show);
  show();
}

function storedScheme(): string | null {
  try {
    return localStorage.getItem("mantine-color-scheme-value");
  } catch {
    return null;
  }
}

function element<T extends Element>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`sign-in.html has no ${selector}`);
  return found;
}
