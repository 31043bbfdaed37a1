import { useEffect } from 'react';

/** The attribute by which the preview's style sheet labels a link to an article that readers do not see. */
const LABEL = 'data-preview-state';

/** Milliseconds without a change of the page before its links are looked up (a debounce). */
const SETTLE = 150;

/** Characters of an address; Node refuses requests whose header has more than 16,384. */
const MAX_LENGTH = 6_000;

/**
 * Labels the links to drafts, scheduled and expired articles, also those that appear later. Works on the DOM, so that
 * the site's own components need no code for the preview.
 *
 * @param revision of the content; a change looks all links up again
 */
export function useLinkLabels(revision: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the server's answer changes with the revision
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void labelLinks(), SETTLE);
    };
    const watching = new MutationObserver(look);
    watching.observe(document.body, { childList: true, subtree: true });
    look();
    return () => {
      clearTimeout(timer);
      watching.disconnect();
    };
  }, [revision]);
}

async function labelLinks(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/news/"]')];
  const paths = [...new Set(links.map((link) => link.getAttribute('href') ?? ''))];
  if (paths.length === 0) return;
  const answers = await Promise.all(requestsFor(paths).map((address) => fetch(address).catch(() => null)));
  if (!answers.every((answer) => answer?.ok)) return;
  const labels: Record<string, string> = Object.assign({}, ...(await Promise.all(answers.map((each) => each?.json()))));
  for (const link of links) {
    const label = labels[link.getAttribute('href') ?? ''];
    if (label) link.setAttribute(LABEL, label);
    else link.removeAttribute(LABEL);
  }
}

/**
 * The addresses from which to fetch the labels of some paths, each at most {@link MAX_LENGTH} long. GET, not POST: a
 * body that is cut off when the page is left would be an error in the preview's terminal.
 */
function requestsFor(paths: readonly string[]): string[] {
  const addresses: string[] = [];
  for (const path of paths) {
    const parameter = `path=${encodeURIComponent(path)}`;
    const last = addresses.at(-1);
    if (last !== undefined && last.length + parameter.length < MAX_LENGTH)
      addresses[addresses.length - 1] = `${last}&${parameter}`;
    else addresses.push(`/preview/labels?${parameter}`);
  }
  return addresses;
}
