import { useEffect } from 'react';

/** The attribute by which the preview's style sheet labels a link to something readers do not see yet. */
const LABEL = 'data-preview-state';

/** Milliseconds without a change of the page before its links are looked at. */
const SETTLE = 150;

/** Characters of an address; Node refuses requests whose head has more than 16,384. */
const MAX_LENGTH = 6_000;

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
  const answers = await Promise.all(questionsOf(paths).map((question) => fetch(question).catch(() => null)));
  if (!answers.every((answer) => answer?.ok)) return;
  const labels: Record<string, string> = Object.assign({}, ...(await Promise.all(answers.map((each) => each?.json()))));
  for (const link of links) {
    const label = labels[link.getAttribute('href') ?? ''];
    if (label) link.setAttribute(LABEL, label);
    else link.removeAttribute(LABEL);
  }
}

/**
 * The addresses that ask for the labels of some paths, each short enough for any server. Without a body: one that is cut
 * off when its page is left would be an error on the preview's terminal.
 */
function questionsOf(paths: readonly string[]): string[] {
  const questions: string[] = [];
  for (const path of paths) {
    const asked = `path=${encodeURIComponent(path)}`;
    const last = questions.at(-1);
    if (last !== undefined && last.length + asked.length < MAX_LENGTH)
      questions[questions.length - 1] = `${last}&${asked}`;
    else questions.push(`/preview/labels?${asked}`);
  }
  return questions;
}
