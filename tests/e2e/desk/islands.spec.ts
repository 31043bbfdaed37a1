import { expectLive, test } from '../support/desk';
import { REPORT_PATH, TOPIC_PATH } from '../support/desk-content';
import { ISLAND_BEHAVIOUR } from '../support/islands';

/** What the preview's tests search and narrow. */
const CONTENT = { topic: TOPIC_PATH, year: '2024', ofYear: 1, query: 'report on telehealth', best: REPORT_PATH };

for (const [what, holds] of Object.entries(ISLAND_BEHAVIOUR))
  test(`in a preview, ${what}`, ({ page }) => holds(page, { ...CONTENT, ready: expectLive }));
