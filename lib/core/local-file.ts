/** A drive (`C:\a.png`), a share (`\\server\a.png`), a `file:` address, a home folder. */
const LOCAL =
  /^\s*(?:file:|[a-z](?::|%3a)[\\/]|\\\\[^\\]|~[\\/]|\/(?:Users|home)\/[^/]+\/(?:Desktop|Documents|Downloads|Pictures)\/)/i;

/** Whether an address names a file of the machine it was written on, which nobody else can open. */
export function isLocalFile(address: string): boolean {
  return LOCAL.test(address);
}

/** The name of a file without the folders before it, whichever way their slashes lean, and without a query. */
export function nameOfFile(address: string): string {
  return address
    .replace(/[?#].*$/s, '')
    .trim()
    .replace(/^.*[\\/]/s, '');
}

/** An address whose backslashes, as Windows writes paths, are slashes. */
export function slashed(address: string): string {
  return address.replace(/\\+/g, '/');
}
