import { log } from '@clack/prompts';
import { visibleText } from '@/lib/core/visible-text';
import { offeringChoices, topicChoices } from '@/lib/editor/choices';
import { type Holdings, sameStory } from '@/lib/editor/holdings';
import { guessBrand, slugFor } from '@/lib/editor/new-article';
import { NEW } from '@/lib/editor/texts';
import { cleanLink, trackingNotes } from './options';
import {
  askAuthors,
  askBrand,
  askDescription,
  askLink,
  askNamed,
  askSlug,
  askTitle,
  askWhetherAgain,
  GivenUp,
  type Terminal,
  whyNotFreeSlug,
} from './questions';
import type { Wanted } from './wanted';

/**
 * Asks for everything that was not given, in an order in which one answer helps with the next.
 *
 * @throws {GivenUp} if the editor leaves a question, or wants no second article about an original
 */
export async function askMissing(given: Wanted, holdings: Holdings, terminal: Terminal): Promise<Wanted> {
  const title = given.title || (await askTitle(terminal));
  const typed = given.link || (await askLink(terminal));
  for (const note of trackingNotes(typed)) log.info(visibleText(note), terminal);
  const link = cleanLink(typed);
  const again = given.again || (await agreeToStory(link, holdings, terminal));
  const guess = guessBrand(link, holdings);
  const brand = given.brand || (link === '' ? '' : await askBrand(terminal, guess));
  const proposed = given.slug || slugFor(title, brand, link);
  const slug = whyNotFreeSlug(proposed, holdings) ? await askSlug(terminal, proposed, holdings) : proposed;
  const description = given.description || (await askDescription(terminal));
  const authors = given.authors.length > 0 ? given.authors : await askAuthors(terminal);
  const topics =
    given.topics.length > 0
      ? given.topics
      : (await askNamed(terminal, NEW.ask.topics, topicChoices(holdings))).map(({ ref }) => ref);
  const offerings =
    given.offerings.length > 0
      ? given.offerings
      : (await askNamed(terminal, NEW.ask.offerings, offeringChoices(holdings))).map(({ ref }) => ref);
  return { ...given, title, link, again, brand, slug, description, authors, topics, offerings };
}

/**
 * Asks whether to write about an original that already has an article.
 *
 * @returns false, without asking, for any other original
 * @throws {GivenUp} if the answer is no
 */
export async function agreeToStory(link: string, holdings: Holdings, terminal: Terminal): Promise<boolean> {
  const there = link === '' ? [] : sameStory(link, holdings);
  if (there.length === 0) return false;
  if (!(await askWhetherAgain(terminal, there))) throw new GivenUp();
  return true;
}
