import { describe, expect, it } from 'vitest';
import { topic } from '@/tests/fixtures/make-article';
import { ask, engineOf, entry, exactTitlesFor, marked } from '@/tests/fixtures/make-engine';

const TELEHEALTH = 'Healthcare IT News: Telehealth';

const engine = engineOf(
  [
    { title: 'Filed under it', topics: [topic(TELEHEALTH)] },
    { title: 'Telehealth for all' },
    { title: 'On telemedicine' },
    { title: 'Virtual care at home' },
    { title: 'Described', description: 'What virtual care costs' },
    { title: 'Virtual worlds' },
    { title: 'Care' },
    { title: 'Something else' },
  ],
  {
    topics: [
      entry(TELEHEALTH, ['telemedicine', 'virtual care', 'tele-health']),
      entry('T: Unheard', ['nothing of the kind']),
    ],
  },
);
const about = ['Described', 'Filed under it', 'On telemedicine', 'Telehealth for all', 'Virtual care at home'];

describe('another name of a topic', () => {
  it.each(['telemedicine', 'telehealth', 'virtual care', 'tele-health', 'TELEMEDICINE'])(
    'finds the articles of all its names: %s',
    (query) => {
      expect(exactTitlesFor(engine, query).sort()).toEqual(about);
    },
  );

  it('is said together with the other names', () => {
    expect(ask(engine, 'telemedicine').saidOtherwise).toEqual([
      { said: 'telemedicine', also: ['Telehealth', 'virtual care', 'tele-health'] },
    ]);
    expect(ask(engine, 'VIRTUAL CARE').saidOtherwise).toEqual([
      { said: 'virtual care', also: ['Telehealth', 'telemedicine', 'tele-health'] },
    ]);
    expect(ask(engine, 'telehealth').saidOtherwise).toEqual([
      { said: 'Telehealth', also: ['telemedicine', 'virtual care', 'tele-health'] },
    ]);
  });

  it('is nothing where the query does not have the whole of it, in order', () => {
    for (const query of [
      'virtual',
      'care',
      'care virtual',
      'virtual home care',
      'telemedic',
      'topic:telemedicine',
      '-telemedicine',
      '',
    ])
      expect(ask(engine, query).saidOtherwise).toEqual([]);
  });

  it('is found only where its words stand together', () => {
    const apart = engineOf(
      [
        { title: 'Virtual care' },
        { title: 'Care in a virtual world' },
        { title: 'Care', description: 'A virtual assistant' },
        { title: 'Telehealth', topics: [topic(TELEHEALTH)] },
      ],
      { topics: [entry(TELEHEALTH, ['virtual care'])] },
    );
    expect(exactTitlesFor(apart, 'telehealth').sort()).toEqual(['Telehealth', 'Virtual care']);
  });

  it('is found among other words, which must be there too', () => {
    expect(exactTitlesFor(engine, 'telemedicine home')).toEqual(['Virtual care at home']);
    expect(exactTitlesFor(engine, 'costs of virtual care')).toEqual(['Described']);
    expect(exactTitlesFor(engine, 'savings of virtual care')).toEqual([]);
    expect(exactTitlesFor(engine, 'costs telehealth')).toEqual(['Described']);
    expect(exactTitlesFor(engine, 'virtual care costs')).toEqual(['Described']);
  });

  it('is said though two topics have it, for each', () => {
    const two = engineOf(
      [
        { title: 'A', topics: [topic('T: Digital')] },
        { title: 'B', topics: [topic('T: Mobile')] },
      ],
      {
        topics: [entry('T: Digital', ['eHealth']), entry('T: Mobile', ['ehealth', 'mHealth'])],
      },
    );
    expect(exactTitlesFor(two, 'ehealth').sort()).toEqual(['A', 'B']);
    expect(ask(two, 'ehealth').saidOtherwise.map(({ also }) => also)).toEqual([['Digital'], ['Mobile', 'mHealth']]);
  });

  it('leads to the topic’s page, which is offered first and once', () => {
    for (const query of ['telemedicine', 'virtual care', 'telehealth'])
      expect(ask(engine, query).named).toEqual([
        {
          kind: 'topic',
          key: 'healthcare-it-news-telehealth',
          label: 'Telehealth',
          taxonomy: 'Healthcare IT News',
          articles: 1,
        },
      ]);
    expect(ask(engine, 'telemedicine home').named).toEqual([]);
  });

  it('is marked where it made an article found, in whatever words it stands there', () => {
    const titles = ask(engine, 'telemedicine').results.map(({ title, titleMatches }) => marked(title, titleMatches));
    expect(titles.sort()).toEqual([
      'Described',
      'Filed under it',
      'On [telemedicine]',
      '[Telehealth] for all',
      '[Virtual] [care] at home',
    ]);
    const [described] = ask(engine, 'telehealth costs').results;
    expect(marked(described?.description ?? '', described?.descriptionMatches ?? [])).toBe(
      'What [virtual] [care] [costs]',
    );
  });

  it('counts for less than the word itself', () => {
    const ranked = engineOf(
      [
        { title: 'Telehealth now' },
        { title: 'Telemedicine now' },
        { title: 'Telecare now', topics: [topic(TELEHEALTH)] },
      ],
      {
        topics: [entry(TELEHEALTH, ['telemedicine'])],
      },
    );
    expect(ask(ranked, 'telemedicine now').results[0]?.title).toBe('Telemedicine now');
  });

  it('of a topic that no article has and no page shows means nothing', () => {
    expect(ask(engine, 'nothing of the kind').saidOtherwise).toEqual([]);
  });

  it('keeps two topics apart that a query names both', () => {
    const both = engineOf(
      [
        { title: 'Both', topics: [topic(TELEHEALTH), topic('Symplur: EHR')] },
        { title: 'One', topics: [topic(TELEHEALTH)] },
        { title: 'Other', topics: [topic('Symplur: EHR')] },
      ],
      { topics: [entry(TELEHEALTH, ['telemedicine']), entry('Symplur: EHR', ['patient record', 'EMR'])] },
    );
    expect(exactTitlesFor(both, 'telemedicine patient record')).toEqual(['Both']);
    expect(
      ask(both, 'telemedicine patient record')
        .saidOtherwise.map(({ said }) => said)
        .sort(),
    ).toEqual(['patient record', 'telemedicine']);
  });
});
