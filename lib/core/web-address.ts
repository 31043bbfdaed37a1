/** An absolute http or https address, as `URL` spells it; null for anything else. */
export function parseWebAddress(written: string): string | null {
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return null;
  const url = new URL(written);
  return url.hostname === '' || url.username !== '' || url.password !== '' ? null : url.href;
}

/** The domain a source is known by: the host without `www.` and port. */
export function domainOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

/** Whether a publisher's name is itself a domain, such as `kevinmd.com`. */
export function isDomain(text: string): boolean {
  return /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i.test(text);
}
