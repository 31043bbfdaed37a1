import { z } from 'zod';
import { requiredText, text, webAddress } from '@/lib/article/checks';
import { type FrontValues, field, group, read } from '@/lib/article/field';
import { cleaned, firstOf, type LocatedValue, onlyEntry, withValue } from '@/lib/article/located';
import { isBlank, kindOf } from '@/lib/core/fields';
import { cleanText } from '@/lib/core/text';
import { parseWebAddress } from '@/lib/core/web-address';

/** The curator's remark, and the page's metadata for search engines and social networks. */

export const insights = field({
  written: {
    insights_description: read('text', 'A remark of the curator.', 'Worth a look for the table alone.'),
    insights_name: read('text', 'Who made the remark.', 'Ada Lovelace'),
  },
  normalise: ({ insights_description, insights_name }) =>
    isBlank(insights_description.value) && isBlank(insights_name.value)
      ? withValue(insights_description, null)
      : {
          path: insights_description.path,
          fields: { name: cleaned(insights_name), text: cleaned(insights_description) },
        },
  schema: z.object({ name: text, text: requiredText }).nullable(),
});

const TWITTER = 'when shared, where no other field has one';
const HTML = 'when shared, where `openGraphMetaData` has none';
const PICTURE = 'https://www.example.org/ward.jpg';

/** The metadata that overrides the article's own, from the three groups that curators export. */
export const metadata = field({
  written: {
    htmlMetaData: group(
      'What the page says of itself to machines, where it differs from what readers see.',
      '{title: Clinics share records, description: What eight of them do.}',
    ),
    'htmlMetaData.title': read('text', 'The title in search results.', 'Clinics share records'),
    'htmlMetaData.description': read('text', 'The description in search results.', 'What eight of them do.'),
    'htmlMetaData.robots': read('code', 'What search engines may do with the page: `noindex`.', 'noindex'),
    'htmlMetaData.ogtitle': read('any text', `The title ${HTML}.`, 'Clinics share records'),
    'htmlMetaData.ogdescription': read('any text', `The description ${HTML}.`, 'What eight of them do.'),
    'htmlMetaData.ogimage': read('anything', `The web address of the picture ${HTML}.`, PICTURE),
    openGraphMetaData: group('What the page says of itself when it is shared.', '{ogtitle: Clinics share records}'),
    'openGraphMetaData.ogtitle': read('text', 'The title when shared.', 'Clinics share records'),
    'openGraphMetaData.ogdescription': read('text', 'The description when shared.', 'What eight of them do.'),
    'openGraphMetaData.ogimage': read('web address', 'The web address of the picture when shared.', PICTURE),
    twitterMetaData: group(
      'What the page says of itself when it is shared, where `openGraphMetaData` says nothing.',
      '{twittertitle: Clinics share records}',
    ),
    'twitterMetaData.twittertitle': read('any text', `The title ${TWITTER}.`, 'Clinics share records'),
    'twitterMetaData.twitterdescription': read('any text', `The description ${TWITTER}.`, 'What eight of them do.'),
    'twitterMetaData.twitterimage': read('anything', `The web address of the picture ${TWITTER}.`, PICTURE),
  },
  normalise: (own, { remark }) => ({
    path: own.htmlMetaData.path,
    fields: {
      title: cleaned(firstOf(own['htmlMetaData.title'])),
      description: cleaned(firstOf(own['htmlMetaData.description'])),
      socialTitle: cleaned(
        firstOf(own['openGraphMetaData.ogtitle'], own['htmlMetaData.ogtitle'], own['twitterMetaData.twittertitle']),
      ),
      socialDescription: cleaned(
        firstOf(
          own['openGraphMetaData.ogdescription'],
          own['htmlMetaData.ogdescription'],
          own['twitterMetaData.twitterdescription'],
        ),
      ),
      socialImage: pictureAddress(
        firstOf(own['openGraphMetaData.ogimage'], own['htmlMetaData.ogimage'], own['twitterMetaData.twitterimage']),
        remark,
      ),
      robots: cleaned(firstOf(own['htmlMetaData.robots'])),
    },
  }),
  schema: z.object({
    title: text,
    description: text,
    socialTitle: text,
    socialDescription: text,
    socialImage: webAddress,
    robots: text,
  }),
});

/**
 * The web address of a picture for social networks. Anything else is reported, and the article's own picture is used: a
 * path, which Hugo would accept, leads nowhere here.
 */
function pictureAddress(written: LocatedValue, remark: FrontValues['remark']): LocatedValue {
  const only = onlyEntry(written);
  const { path, value } = only;
  if (isBlank(value)) return withValue(only, null);
  const words = typeof value === 'string' ? cleanText(value) : '';
  const address = parseWebAddress(words.startsWith('//') ? `https:${words}` : words);
  if (address !== null) return withValue(only, address);
  const found = typeof value === 'string' ? `${kindOf(value.trim())} is` : `is ${kindOf(value)},`;
  const message = `${found} no web address, so the article's own picture stands in`;
  remark({ rule: 'image-missing', path, message, hint: 'leave it out, or write it from https:// on' });
  return withValue(only, null);
}
