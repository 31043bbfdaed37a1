import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { requestFor } from '@/lib/search/search-answer';
import { prepareSearch, prepareSearchFiles, searchLibrary } from '@/lib/search/search-library';
import { author, makeLibrary, topic } from '@/tests/fixtures/make-article';
import { ask, engineOver, entry, series } from '@/tests/fixtures/make-engine';

const library = makeLibrary(
  series(
    { title: 'Telehealth at home', topics: [topic('T: Telehealth')], authors: [author('Ada')] },
    { title: 'Hospital records', description: 'And telehelth' },
    { title: 'Letters' },
  ),
  { topics: [entry('T: Telehealth', ['telemedicine'])] },
);
const wanted = { offset: 0, limit: 20, facets: true };

describe('a search on the server', () => {
  it.each(['', 'telehealth', 'telemedicine', 'topic:tele', 'hosp', 'lettres', '"hospital records"', 'nothing'])(
    'answers as a browser would over the same files: %j',
    (query) => {
      expect(searchLibrary(library, requestFor(query), wanted)).toEqual(ask(engineOver(library), query, wanted));
    },
  );

  it('answers each question, however many were asked before', () => {
    const before = searchLibrary(library, requestFor('telehealth'), wanted);
    for (let n = 0; n < 500; n++) searchLibrary(library, requestFor(`word${n}`), wanted);
    expect(searchLibrary(library, requestFor('telehealth'), wanted)).toEqual(before);
    expect(searchLibrary(library, requestFor('hospital'), wanted).results[0]?.title).toBe('Hospital records');
  });

  it('tells questions apart that differ in anything', () => {
    const all = searchLibrary(library, requestFor(''), wanted);
    expect(all.results).toHaveLength(3);
    expect(searchLibrary(library, requestFor(''), { ...wanted, offset: 1 }).results).toHaveLength(2);
    expect(searchLibrary(library, requestFor(''), { ...wanted, limit: 1 }).results).toHaveLength(1);
    expect(searchLibrary(library, requestFor(''), { ...wanted, facets: false }).facets).toBeNull();
    expect(searchLibrary(library, { ...requestFor(''), from: '2024-01-28' }, wanted).exact).toBe(1);
    expect(searchLibrary(library, { ...requestFor(''), to: '2024-01-27' }, wanted).exact).toBe(2);
  });

  it('keeps libraries apart', async () => {
    const other = makeLibrary(series({ title: 'Telehealth elsewhere' }));
    expect(searchLibrary(other, requestFor('telehealth'), wanted)).toMatchObject({ exact: 1, searched: 1 });
    expect(searchLibrary(library, requestFor('telehealth'), wanted).searched).toBe(3);
    expect(await prepareSearchFiles(other)).not.toEqual(await prepareSearchFiles(library));
  });
});

describe('a search that was prepared', () => {
  const fresh = () => makeLibrary(library.articles);

  it('answers as one that was not', async () => {
    const [prepared, other] = [fresh(), fresh()];
    await prepareSearch(prepared);
    for (const query of ['', 'telehealth', 'hosp', 'lettres', 'nothing'])
      expect(searchLibrary(prepared, requestFor(query), wanted)).toEqual(
        searchLibrary(other, requestFor(query), wanted),
      );
  });

  it('has its files made once, by whoever needs them first', async () => {
    const searched = fresh();
    const [files, again] = await Promise.all([
      prepareSearchFiles(searched),
      prepareSearchFiles(searched),
      prepareSearch(searched),
    ]);
    expect(again).toBe(files);
    expect(await prepareSearchFiles(searched)).toBe(files);
  });

  it('may be asked before it is ready', async () => {
    const searched = fresh();
    const ready = prepareSearch(searched);
    expect(searchLibrary(searched, requestFor('telehealth'), wanted).exact).toBe(1);
    await ready;
    expect(searchLibrary(searched, requestFor('letters'), wanted).exact).toBe(1);
  });

  it('lets other work go first now and then', async () => {
    // Each look at the clock finds a slice over, however fast the machine is.
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1_000));
    onTestFinished(() => void vi.restoreAllMocks());
    const large = makeLibrary(
      series(...Array.from({ length: 1900 }, (_, n) => ({ title: `Report on the year ${n}` }))),
    );
    let turns = 0;
    const turn = () => {
      turns += 1;
      next = setImmediate(turn);
    };
    let next = setImmediate(turn);
    await prepareSearch(large);
    clearImmediate(next);
    expect(turns).toBeGreaterThan(1);
    expect(searchLibrary(large, requestFor('report'), wanted).exact).toBe(1900);
  });
});
