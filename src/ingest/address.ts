/** Parameters that campaigns and share buttons add to an address. */
const tracking = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|cmpid|ref|ref_src)$/u;

/** The canonical form of an address: two addresses of a page have the same. @returns null for what is no address */
export function sameAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  for (const key of [...url.searchParams.keys()]) if (tracking.test(key)) url.searchParams.delete(key);
  url.searchParams.sort();
  const host = url.host.replace(/^www\./u, '');
  const query = url.searchParams.size > 0 ? `?${url.searchParams}` : '';
  return `${host}${url.pathname.replace(/(?<!\/)\/+$/u, '')}${query}`;
}
