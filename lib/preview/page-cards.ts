import type { Article } from '@/lib/article/article';
import { SOCIAL_CARD_PATH } from '@/lib/config/paths';
import { SEARCH_DESCRIPTION_LENGTH, SEARCH_TITLE_LENGTH } from '@/lib/config/search-description';
import { articleFacts } from '@/lib/pages/page-meta';
import type { Picture } from '@/lib/pages/shapes';
import { CARDS } from '@/lib/preview/texts';

/** How one medium shows an article. */
export interface Card {
  readonly medium: 'search' | 'social' | 'listing';
  readonly title: string;
  readonly description: string;
  /** As the medium shows it; empty if it shows none. */
  readonly address: string;
  /** Address of the picture; null if the medium shows none, or there is none. */
  readonly picture: string | null;
  readonly warnings: readonly string[];
}

/** Characters. Search engines tend to replace a shorter description by a text of their own. */
const MIN_DESCRIPTION = 70;
/** Characters that X's cards show at most (its markup reference, twitter:title and twitter:description); others are similar. */
const SOCIAL_TITLE = 70;
const SOCIAL_DESCRIPTION = 200;
/** Pixels, as Open Graph consumers recommend; smaller pictures are shown as a thumbnail, or not at all. */
const SOCIAL_PICTURE = { width: 1200, height: 630 };
/** Characters; our lists give a title three lines on a phone. */
const LISTING_TITLE = 110;
/** Characters; our lists give a description two lines on a wide screen. */
const LISTING_DESCRIPTION = 165;

/**
 * How a search engine, a social post and our own lists show an article, with warnings about what each will cut.
 *
 * @param description the article's own, or the beginning of its body
 * @param address absolute
 */
export function cardsOf(
  article: Article,
  description: string,
  image: Picture | null,
  address: string,
  siteName: string,
): readonly Card[] {
  const facts = articleFacts(article, description, image);
  const searchTitle = `${facts.title} — ${siteName}`;
  const picture = facts.picture ?? { url: SOCIAL_CARD_PATH };
  return [
    {
      medium: 'search',
      title: searchTitle,
      description: facts.description,
      address: new URL(address).host + new URL(address).pathname.replaceAll('/', ' › '),
      picture: null,
      warnings: [
        // Without the site's name, which engines cut first, and editors cannot shorten.
        ...tooLong('title', facts.title, SEARCH_TITLE_LENGTH),
        ...tooLong('description', article.metadata.description || article.description, SEARCH_DESCRIPTION_LENGTH),
        ...(facts.description.length < MIN_DESCRIPTION ? [CARDS.shortDescription(facts.description.length)] : []),
        ...(article.description === '' ? [CARDS.descriptionFromBody] : []),
      ],
    },
    {
      medium: 'social',
      title: facts.socialTitle,
      description: facts.socialDescription,
      address: new URL(address).host,
      picture: isOwn(picture.url) ? picture.url : null,
      warnings: [
        ...tooLong('title', facts.socialTitle, SOCIAL_TITLE),
        ...tooLong('description', facts.socialDescription, SOCIAL_DESCRIPTION),
        ...(isOwn(picture.url) ? [] : [CARDS.remotePicture(picture.url)]),
        ...(image === null && article.metadata.socialImage === null ? [CARDS.sitePicture] : []),
        ...(picture.width && picture.width < SOCIAL_PICTURE.width
          ? [CARDS.smallPicture(picture.width, SOCIAL_PICTURE)]
          : []),
      ],
    },
    {
      medium: 'listing',
      title: article.title,
      description: article.description,
      address: '',
      picture: image?.address ?? null,
      warnings: [
        ...tooLong('title', article.title, LISTING_TITLE),
        ...tooLong('description', article.description, LISTING_DESCRIPTION),
        ...(image === null ? [CARDS.noPicture] : []),
        ...(article.topics.length === 0 ? [CARDS.noTopic] : []),
      ],
    },
  ];
}

/** Whether a picture is this site's; a preview loads no others. */
function isOwn(address: string): boolean {
  return address.startsWith('/') && !address.startsWith('//');
}

function tooLong(what: 'title' | 'description', text: string, most: number): string[] {
  return text.length > most ? [CARDS.tooLong(what, text.length, most)] : [];
}
