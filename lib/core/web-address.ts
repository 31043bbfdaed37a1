import { isLocalFile, slashed } from '@/lib/core/local-file';
import { decodeEntities } from '@/lib/core/text';

/** An absolute http or https address, normalised by `URL`; null for anything else, also with a user name. */
export function parseWebAddress(written: string): string | null {
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written) || /\shttps?:\/\//i.test(written)) return null;
  const url = new URL(written);
  return url.hostname === '' || url.username !== '' || url.password !== '' ? null : url.href;
}

/** An address with HTML entities (`?a=1&amp;b=2`) decoded once. */
export function decodeAddress(written: string): string {
  return decodeEntities(written.trim());
}

const MAX_PORT = 65_535;

/** Why a text is not a web address, and what to write instead. Only for texts that {@link parseWebAddress} rejects. */
export function whyNotWebAddress(written: string): { readonly message: string; readonly hint: string } {
  const [, scheme = ''] = /^([a-z][a-z0-9+.-]*):/i.exec(written) ?? [];
  if (/^https?$/i.test(scheme) && URL.canParse(written) && new URL(written).username !== '') {
    const url = new URL(written);
    const message = `"${written}" leads to ${url.host}; what stands before the @ is only a name to log in with`;
    [url.username, url.password] = ['', ''];
    return { message, hint: `write ${url.href} if that page is meant` };
  }
  if (isLocalFile(written)) {
    const message = `"${written}" is a file on one computer, where nobody else can open it`;
    return { message, hint: 'write the address of a page that everybody can open, from https:// on' };
  }
  const message = `"${written}" is not a web address`;
  // An address in angle brackets, in a Markdown link, or before another one.
  const [within] = /https?:\/\/[^\s<>()[\]"'“”]+/i.exec(written) ?? [];
  const address = within === undefined || within === written ? null : parseWebAddress(within);
  if (address !== null && isDomain(domainOf(address))) return { message, hint: `write ${within}, and nothing else` };
  if (written.includes('\\')) {
    const right = slashed(written).replace(/^(https?):\/+/i, '$1://');
    if (parseWebAddress(right) !== null) return { message, hint: `write ${right}` };
  }
  const rest = written.replace(/^(?:https?|htt?ps?|hxxps?):?\/*/i, '').replace(/^\/\//, '');
  const host = rest.split(/[/?#]/, 1)[0] ?? '';
  const [, port] = /:(\d+)$/.exec(host) ?? [];
  if (Number(port) > MAX_PORT)
    return { message, hint: `leave out its port, ${port}, or correct it: none is above ${MAX_PORT}` };
  if (isDomain(host.replace(/:\d+$/, ''))) return { message, hint: `write https://${rest}` };
  if (scheme !== '' && !/^https?$/i.test(scheme)) return { message, hint: 'only https:// and http:// lead to pages' };
  if (/\s/.test(host)) return { message, hint: 'write it from https:// on, without white space in its domain' };
  return { message, hint: 'write it from https:// on' };
}

/** The domain of an address: the host without `www.` and port. */
export function domainOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

/** Whether a text is a domain, such as `kevinmd.com`. */
export function isDomain(text: string): boolean {
  return /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i.test(text);
}
