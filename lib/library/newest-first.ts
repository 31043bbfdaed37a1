import type { Article } from '@/lib/article/article';
import { compareText } from '@/lib/core/compare-text';
import { sortInSteps } from '@/lib/core/sort-in-steps';
import type { Steps } from '@/lib/core/steps';
import type { Collector } from '@/lib/library/collector';

/** Articles per step. */
const AT_ONCE = 128;

/** Sorts articles newest first, and by slug at one moment, so that the order never depends on the order of files. */
export function newestFirst(): Collector<[], readonly Article[]> {
  const articles: Article[] = [];
  const times: number[] = [];
  return {
    add: (article) => {
      articles.push(article);
      times.push(Date.parse(article.date.instant));
    },
    *finish() {
      // Sorts numbers only. Slugs, scattered in memory, would take longer than the rest: they are compared only within
      // one moment.
      const places = yield* sortInSteps([...articles.keys()], (a, b) => (times[b] ?? 0) - (times[a] ?? 0));
      const sorted: Article[] = [];
      let stop = AT_ONCE;
      for (let start = 0; start < places.length; ) {
        const end = endOfMoment(places, times, start);
        const moment = places.slice(start, end).map((place) => articles[place] as Article);
        for (const article of moment.length > 1 ? yield* bySlug(moment) : moment) sorted.push(article);
        start = end;
        if (start < stop) continue;
        stop = start + AT_ONCE;
        yield;
      }
      return sorted;
    },
  };
}

function endOfMoment(places: readonly number[], times: readonly number[], start: number): number {
  const time = times[places[start] ?? 0];
  let end = start + 1;
  while (end < places.length && times[places[end] ?? 0] === time) end++;
  return end;
}

function bySlug(articles: readonly Article[]): Steps<readonly Article[]> {
  return sortInSteps(articles, (a, b) => compareText(a.slug, b.slug));
}
