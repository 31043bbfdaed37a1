import { describe, expect, it } from 'vitest';
import { carryNothing } from '@/lib/search/common-words';
import { typedWords } from '@/lib/search/words';
import { author, topic } from '@/tests/fixtures/make-article';
import { ask, engineOf, exactTitlesFor } from '@/tests/fixtures/make-engine';

const carrying = (query: string) => {
  const words = typedWords(query);
  const nothing = carryNothing(words, false);
  return words.flatMap(({ parts }, index) => (nothing[index] ? [] : [parts.join('')]));
};

describe('the words of a query that carry something', () => {
  it.each([
    ['how is telehealth still growing', ['telehealth', 'growing']],
    ['Who wrote about the chatbots?', ['chatbots']],
    ['when was openFDA launched', ['openfda']],
    ['articles about veterans', ['veterans']],
    ['what are the rules for remote prescribing', ['rules', 'remote', 'prescribing']],
    ['launched apps', ['launched', 'apps']],
    ['the IT of a hospital', ['it', 'hospital']],
    ['what does WHO recommend', ['who']],
    ['what does the W.H.O. recommend', ['who']],
    ['can someone recommend something on sepsis', ['sepsis']],
    ['latest on the ransomware attacks', ['ransomware', 'attacks']],
    ['tips for getting started with FHIR', ['fhir']],
    ['remember reading something about scribes', ['scribes']],
    ['interoperability explained', ['interoperability']],
    ['who can help us with consent', ['consent']],
    ['how do hospitals handle outages', ['hospitals', 'outages']],
    ['news and events', ['news', 'events']],
    ['people of color', ['people', 'color']],
    ['out comes innovation', ['comes', 'innovation']],
    ['learn', ['learn']],
    ['WHO IT', []],
    ['us hospitals', ['us', 'hospitals']],
    ['東京の病院', ['東京', '病院']],
  ])('of %j', (query, words) => {
    expect(carrying(query)).toEqual(words);
  });
});

describe('a sentence', () => {
  const engine = engineOf([
    { title: 'How telehealth grows', authors: [author('Will Smith')] },
    { title: 'Chatbots for veterans', authors: [author('Jane Smith')] },
    { title: 'openFDA opens its data' },
    { title: 'Remote prescribing: new rules', topics: [topic('T: Terms of Service')] },
    { title: 'What is it?' },
    { title: 'IT in hospitals' },
    { title: 'The service and its terms' },
  ]);

  it.each([
    ['is telehealth still a thing that grows', 'How telehealth grows'],
    ['who wrote about chatbots', 'Chatbots for veterans'],
    ['when was openFDA launched?', 'openFDA opens its data'],
    ['articles about veterans', 'Chatbots for veterans'],
    ['what are the rules for remote prescribing', 'Remote prescribing: new rules'],
    ['how do hospitals use IT', 'IT in hospitals'],
    ['could you point me to something on chatbots', 'Chatbots for veterans'],
    ['how do banks handle remote prescribing', 'Remote prescribing: new rules'],
  ])('finds what its rare words name: %s', (query, title) => {
    expect(ask(engine, query).results[0]?.title).toBe(title);
  });

  it.each(['who wrote about chatbots', 'when was openFDA launched', 'articles about veterans'])(
    'is not called approximate for a word that carries nothing: %s',
    (query) => {
      const { results, exact, suggestion } = ask(engine, query);
      expect(exact).toBe(1);
      expect(suggestion).toBeNull();
      expect(results[0]).toMatchObject({ approximate: false, missing: [] });
    },
  );

  it('is called approximate where a rare word is missing', () => {
    expect(ask(engine, 'how do banks handle remote prescribing')).toMatchObject({
      exact: 0,
      results: [{ approximate: true, missing: ['banks'] }],
    });
  });

  it('of which nothing carries anything is looked for as it stands', () => {
    expect(exactTitlesFor(engine, 'what is it ')).toEqual(['What is it?']);
  });

  it('with a name has the whole name', () => {
    expect(exactTitlesFor(engine, 'will smith')).toEqual(['How telehealth grows']);
    expect(exactTitlesFor(engine, 'what did Will Smith write')).toEqual(['How telehealth grows']);
    expect(exactTitlesFor(engine, '"terms of service"')).toEqual(['Remote prescribing: new rules']);
  });

  it('with many words finds what has some of them, and says which are missing', () => {
    const asked = 'how could chatbots and portals together serve rural veterans and their families';
    const { exact, results } = ask(engine, asked);
    expect(exact).toBe(0);
    expect(results[0]).toMatchObject({
      title: 'Chatbots for veterans',
      missing: ['portals', 'together', 'serve', 'rural', 'families'],
    });
    const [found] = ask(engine, 'how do chatbots serve veterans').results;
    expect(found).toMatchObject({ title: 'Chatbots for veterans', approximate: true, missing: ['serve'] });
  });

  it('is long and still has its rare words looked for', () => {
    const filler = 'how is it that we are so in all of what you and I do not have and what they had';
    expect(exactTitlesFor(engine, `${filler} chatbots veterans`)).toEqual(['Chatbots for veterans']);
  });

  it('still ranks what has the small words as well before what has not', () => {
    const two = engineOf([{ title: 'Grow telehealth' }, { title: 'How to grow telehealth' }]);
    expect(ask(two, 'how to grow telehealth').results[0]?.title).toBe('How to grow telehealth');
  });
});
