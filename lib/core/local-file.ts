/** A drive (`C:\a.png`), a share (`\\server\a.png`), a `file:` address, a home folder. */
const LOCAL =
  /^\s*(?:file:|[a-z](?::|%3a)[\\/]|\\\\[^\\]|~[\\/]|\/(?:Users|home)\/[^/]+\/(?:Desktop|Documents|Downloads|Pictures)\/)/i;

/** Whether an address names a file on the writer's own computer. */
export function isLocalFile(address: string): boolean {
  return LOCAL.test(address);
}

/** The name of a file without folders, with either kind of slash, and without query. */
export function nameOfFile(address: string): string {
  return address
    .replace(/[?#].*$/s, '')
    .trim()
    .replace(/^.*[\\/]/s, '');
}

/** An address with slashes in place of backslashes. */
export function slashed(address: string): string {
  return address.replace(/\\+/g, '/');
}
