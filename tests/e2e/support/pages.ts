/** An ordinary article. */
export const SAMPLE = '/news/kevinmd-4-steps-to-help-you-prepare-for-a-successful-virtual-second-opinion';

/** One address of each kind of page. */
export const PAGES = {
  front: '/',
  news: '/news',
  'a numbered page': '/news/page/2',
  article: SAMPLE,
  'an article with everything': '/news/digital-developing-a-data-driven-roadmap',
  'the archive of a year': '/news/2014',
  'the archive of a month': '/news/2014/06',
  topics: '/topic',
  topic: '/topic/healthcare-it-news-mobile-health',
  'a topic that only offerings carry': '/topic/events-taxonomies-virtual-visit',
  offerings: '/offering',
  offering: '/offering/openfda',
  authors: '/author',
  author: '/author/william-brantley',
  sources: '/source',
  source: '/source/digital.gov',
  institution: '/institution/food-and-drug-administration',
  institutions: '/institution',
  search: '/search',
  'search results': '/search?q=openfda',
  'pages of search results': '/search?q=mobile+health&page=2',
  'narrowed search results':
    '/search?q=health+-apps&topic=healthcare-it-news-mobile-health&year=2014&year=2015&sort=date',
  'results like the words': '/search?q=telehelth',
  'no search results': '/search?q=zzzzzz',
  'no results for wrong filters': '/search?q=topic%3Atelehelth+virtual&year=2011&page=0&sort=x',
  about: '/about',
  'not found': '/no-such-page',
};

/** A page of each layout: pages of the same layout differ only in what stands in its places. */
export const LAYOUTS: readonly (keyof typeof PAGES)[] = [
  'front',
  'news',
  'article',
  'an article with everything',
  'the archive of a month',
  'topics',
  'topic',
  'offerings',
  'offering',
  'search',
  'narrowed search results',
  'about',
  'not found',
];
