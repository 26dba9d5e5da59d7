/**
 * Where the page at `href` goes on to once somebody is signed in: what its `to` names, with its hash, if that is
 * a page of this server, else the start.
 */
export function destination(href: string): string {
  const page = new URL(href);
  const to = page.searchParams.get("to") ?? "/";
  const target = URL.canParse(to, page.origin) ? new URL(to, page.origin) : undefined;
  const isOurs = target?.origin === page.origin && target.pathname !== page.pathname;
  return isOurs ? target.pathname + target.search + (target.hash || page.hash) : `/${page.hash}`;
}
