import { Menu } from "@mantine/core";
import { IconLogout2 } from "@tabler/icons-react";
import { useHealth } from "../../data/api.ts";
import { SESSION } from "../../data/page-headers.ts";
import { serverFetch } from "../../data/server-fetch.ts";
import { notify } from "../notify.tsx";
import classes from "./top-bar.module.css";

/** Who is signed in, and the way out; nothing where the server wants no sign-in. */
export function SignOutItem() {
  const { data } = useHealth();
  if (data?.user === undefined) return null;
  const { name, access } = data.user;
  return (
    <>
      <Menu.Divider />
      <Menu.Label className={classes["user"] ?? ""}>
        {name}
        {access === "read" ? ", may only read" : ""}
      </Menu.Label>
      <Menu.Item
        leftSection={<IconLogout2 size={16} stroke={1.5} aria-hidden />}
        onClick={() => void signOut()}
      >
        Sign out
      </Menu.Item>
    </>
  );
}

async function signOut(): Promise<void> {
  const answer = await serverFetch(SESSION, { method: "DELETE" }).catch(() => undefined);
  if (answer?.ok === true) window.location.assign("/sign-in");
  else notify({ text: "The server did not sign you out. Try again.", tone: "problem" });
}
