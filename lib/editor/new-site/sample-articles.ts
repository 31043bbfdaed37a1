import { stringify } from 'yaml';
import { OFFERINGS_PATH } from '@/lib/config/paths';
import { HOUSE_YAML } from '@/lib/editor/house-fields';

interface Sample {
  /** The file's name without its ending. */
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export const SAMPLE_OFFERING = {
  slug: 'field-notebook',
  label: 'Field Notebook',
  description: 'A free app in which walkers note what birds they see and hear, and share their lists.',
  topics: ['Nature: Birds'],
} as const;

export const SAMPLE_PICTURE = 'counting-birds.webp';

const SAMPLES: readonly Sample[] = [
  {
    name: 'counting-birds',
    fields: {
      title: 'Counting birds before breakfast',
      description:
        'Forty volunteers of a small town list every bird they hear in one hour, and what they learn from it.',
      author: ['Ada Example'],
      categories: ['Nature: Birds', 'Community: Volunteers'],
      link: { brand: 'example.org', href: 'https://example.org/counting-birds' },
      featuredImage: { href: SAMPLE_PICTURE, alt: 'A drawing of soft shapes in one colour' },
      relatedOfferings: [
        {
          label: SAMPLE_OFFERING.label,
          permalink: `${OFFERINGS_PATH}/${SAMPLE_OFFERING.slug}`,
          categories: SAMPLE_OFFERING.topics,
        },
      ],
    },
    body: 'They meet at six, part in pairs, and write down what sings. The lists of ten years show which species left the\nmeadow by the river, and which came back once it was mown later.\n',
  },
  {
    name: 'a-path-for-toads',
    fields: {
      title: 'A tunnel under the road to the pond',
      description: 'How a district found out where amphibians cross, and what the passage that it dug for them cost.',
      author: ['Ben Example', 'Ada Example'],
      categories: ['Nature: Amphibians'],
      link: { brand: 'example.com', href: 'https://example.com/tunnel' },
    },
    body: 'For three springs, schoolchildren carried buckets across the road and **counted** what was in them. The engineers\nbuilt where the numbers were highest.\n\n- 1,204 animals in the first year\n- 1,890 in the third\n',
  },
  {
    name: 'maps-of-old-orchards',
    fields: {
      title: 'Old maps lead to forgotten orchards',
      description:
        'An archive lends its land registers to growers, who look for varieties of apples thought to be lost.',
      categories: ['Community: Archives', 'Nature: Trees'],
      insights_description: 'Worth reading for its list of where such registers are kept.',
      link: { brand: 'example.org', href: 'https://example.org/orchards' },
    },
    body: 'The registers of 1862 name every orchard of the county. Of the hundred that two growers have visited, eleven still\nstand, and four hold trees that no catalogue knows.\n',
  },
];

/**
 * The texts of the sample articles, by file.
 *
 * @param now they are dated on the days before, the first sample is the newest
 */
export function renderSamples(now: Date): ReadonlyMap<string, string> {
  return new Map(
    SAMPLES.map(({ name, fields, body }, index) => {
      const day = new Date(now.getTime() - (index + 1) * 86_400_000).toISOString().slice(0, 10);
      const { title, ...others } = fields;
      const front = stringify(
        { title, date: day, slug: name, ...others },
        { ...HOUSE_YAML, aliasDuplicateObjects: false },
      );
      return [`news/${name}.md`, `---\n${front}---\n${body}`];
    }),
  );
}
