import type { Article } from '@/lib/article/article';
import { compareText } from '@/lib/core/compare-text';
import { sortInSteps } from '@/lib/core/sort-in-steps';
import type { Steps } from '@/lib/core/steps';
import type { Collector } from '@/lib/library/collector';

/** How many articles are put in their place between two stops. */
const AT_ONCE = 128;

/** Orders articles: newest first; on one moment by slug, so that no build orders two differently from the last. */
export function newestFirst(): Collector<[], readonly Article[]> {
  const articles: Article[] = [];
  const times: number[] = [];
  return {
    add: (article) => {
      articles.push(article);
      times.push(Date.parse(article.date.instant));
    },
    *finish() {
      // Numbers alone are moved and compared. Slugs are looked at moment by moment: each time in another corner of the
      // memory, they would cost more than all the rest.
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
