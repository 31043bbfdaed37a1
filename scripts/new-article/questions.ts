import type { Readable, Writable } from 'node:stream';
import { autocompleteMultiselect, type CANCEL_SYMBOL, confirm, isCancel, log, text } from '@clack/prompts';
import type { ArticleFile } from '@/lib/article/article';
import { whyNotSlug } from '@/lib/core/slug';
import { cleanText } from '@/lib/core/text';
import { visibleText } from '@/lib/core/visible-text';
import { matchesTyped, type Named } from '@/lib/editor/find-named';
import { type Holdings, ownerOf } from '@/lib/editor/holdings';
import { NEW } from '@/lib/editor/texts';
import { whyNotLink } from './options';

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Thrown when the editor leaves a question with Ctrl C. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/** Topics or offerings that are visible at once. */
const SHOWN = 8;

export async function askTitle(terminal: Terminal): Promise<string> {
  const validate = (value = '') => (cleanText(value) === '' ? NEW.ask.titleMissing : undefined);
  return cleanText(answered(await text({ ...terminal, message: 'Title', validate })));
}

/** The original's address as typed; empty for none. */
export async function askLink(terminal: Terminal): Promise<string> {
  const message = NEW.ask.link;
  const validate = (value = '') => whyNotLink(value.trim());
  return answered(await text({ ...terminal, message, placeholder: 'https://', validate })).trim();
}

/** @param guess the source by the link's domain; empty if unknown */
export async function askBrand(terminal: Terminal, guess: string): Promise<string> {
  return cleanText(answered(await text({ ...terminal, message: 'Source', initialValue: guess })));
}

export async function askDescription(terminal: Terminal): Promise<string> {
  const message = NEW.ask.description;
  return cleanText(answered(await text({ ...terminal, message })));
}

export async function askAuthors(terminal: Terminal): Promise<readonly string[]> {
  const message = NEW.ask.authors;
  const names = answered(await text({ ...terminal, message }))
    .split(',')
    .map(cleanText);
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Asks for another slug in place of one that is taken or invalid. */
export async function askSlug(terminal: Terminal, slug: string, holdings: Holdings): Promise<string> {
  const validate = (value = '') => {
    const why = whyNotFreeSlug(value.trim().normalize('NFC'), holdings);
    return why && visibleText(why);
  };
  const message = visibleText(NEW.ask.address(whyNotFreeSlug(slug, holdings) ?? ''));
  const answer = await text({ ...terminal, message, initialValue: slug, validate });
  return answered(answer).trim().normalize('NFC');
}

/** Why an article cannot have a slug; undefined if it can. */
export function whyNotFreeSlug(slug: string, holdings: Holdings): string | undefined {
  const reason = whyNotSlug(slug);
  if (reason) return NEW.ask.slug(slug, reason);
  const owner = ownerOf(slug, holdings);
  return owner ? NEW.ask.slugTaken(slug, nameOf(owner)) : undefined;
}

/** Asks for any number of existing topics or offerings, found by typing. */
export async function askNamed<T extends Named>(
  terminal: Terminal,
  message: string,
  choices: readonly T[],
): Promise<readonly T[]> {
  if (choices.length === 0) return [];
  const bySlug = new Map(choices.map((choice) => [choice.slug, choice]));
  const picked = await autocompleteMultiselect({
    ...terminal,
    message,
    maxItems: SHOWN,
    options: choices.map(({ slug, name, count }) => ({ value: slug, label: visibleText(`${name} (${count})`) })),
    filter: (typed, { value }) => {
      const choice = bySlug.get(value);
      return choice !== undefined && matchesTyped(typed, choice);
    },
  });
  const chosen = answered(picked).flatMap((slug) => bySlug.get(slug) ?? []);
  // The answered question only shows their number.
  if (chosen.length > 0) log.message(chosen.map(({ name }) => visibleText(name)).join('\n'), terminal);
  return chosen;
}

/** Asks whether to write a story although it exists already. */
export async function askWhetherAgain(terminal: Terminal, there: readonly ArticleFile[]): Promise<boolean> {
  const message = visibleText(NEW.ask.again(there.map(nameOf).join(' and ')));
  return answered(await confirm({ ...terminal, message, initialValue: false }));
}

/** `content/news/x.md, "Title"` */
export function nameOf({ shownAs, article }: ArticleFile): string {
  return `${shownAs}, "${article.title}"`;
}

function answered<T>(answer: T | typeof CANCEL_SYMBOL): T {
  if (isCancel(answer)) throw new GivenUp();
  return answer;
}
