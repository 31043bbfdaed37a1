import { useEffect } from 'react';

/** The attribute by which the preview's style sheet labels a link to something readers do not see yet. */
const LABEL = 'data-preview-state';

/** Milliseconds without a change of the page before its links are looked at. */
const SETTLE = 150;

/**
 * Labels the links to drafts, scheduled and expired articles, wherever on the page they stand or come to stand. Done from
 * outside, so that the site's own components know nothing of what readers never get to see.
 *
 * @param revision looked at again whenever it changes
 */
export function useLinkLabels(revision: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked changes with every reading of the content
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
  const answer = await fetch('/preview/labels', {
    method: 'POST',
    body: paths.join('\n'),
    // A request cut off when the page is left would be an error on the preview's terminal.
    keepalive: true,
  }).catch(() => null);
  if (!answer?.ok) return;
  const labels = (await answer.json()) as Record<string, string>;
  for (const link of links) {
    const label = labels[link.getAttribute('href') ?? ''];
    if (label) link.setAttribute(LABEL, label);
    else link.removeAttribute(LABEL);
  }
}
