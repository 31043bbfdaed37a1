import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readChecked } from '@/lib/check/read-checked';
import { RULES, type RuleName, ruleOf } from '@/lib/rules/rules';
import { NOW } from '@/tests/fixtures/make-article';
import { type Example, folderOf, RULE_PAGES, readRulePage, rulesLinkedIn } from '@/tests/fixtures/rule-page';

const NAMES = Object.keys(RULES) as RuleName[];

/** No example can be written in an encoding that its page is not in. */
const SAVED_AS = new Map<RuleName, BufferEncoding>([['file-readable', 'latin1']]);

const offerings = (permalink: string) =>
  `relatedOfferings:\n  - label: HotDoc\n    permalink: /offering/${permalink}\n`;

/** What a rule mends in a case in which another speaks as well. */
const MENDED_IN = new Map<RuleName, readonly Example[]>([
  [
    'offering-permalinks',
    ['hotdoc', 'hotdoc', 'HotDoc'].map((permalink, index) => ({
      file: `news/${index}.md`,
      language: 'yaml',
      text: offerings(permalink),
    })),
  ],
]);

const problemsOf = async (examples: readonly Example[], encoding?: BufferEncoding) =>
  (await readChecked(await folderOf(examples, encoding), NOW)).problems;

describe('the pages of the rules', () => {
  it('are one for each rule, and the index names each once', () => {
    const pages = readdirSync(RULE_PAGES).filter((file) => file !== 'README.md');
    expect(pages.sort()).toEqual(NAMES.map((name) => `${name}.md`).sort());
    const index = readFileSync(path.join(RULE_PAGES, 'README.md'), 'utf8');
    expect([...rulesLinkedIn(index)].sort()).toEqual([...NAMES].sort());
  });

  it('lead to pages that exist', () => {
    for (const file of readdirSync(RULE_PAGES)) {
      const text = readFileSync(path.join(RULE_PAGES, file), 'utf8');
      const linked = [...text.matchAll(/\]\(([a-z-]+)\.md\)/g)].map(([, name = '']) => name);
      expect(NAMES, file).toEqual(expect.arrayContaining(linked));
    }
  });

  it('say in the index what they say themselves', () => {
    const index = readFileSync(path.join(RULE_PAGES, 'README.md'), 'utf8');
    for (const name of NAMES) {
      const { severity, settable, mended } = readRulePage(name);
      const weight = settable === 'yes' ? severity : `${severity}, always`;
      expect(index).toMatch(new RegExp(`^\\| \\[\`${name}\`\\].* \\| ${weight} \\| ${mended} \\|$`, 'm'));
    }
  });
});

describe.each(NAMES)('the page of %s', (name) => {
  const page = readRulePage(name);

  it('says what the list of rules says', () => {
    const { severity, isRequired, title } = ruleOf(name);
    expect(page).toMatchObject({ rule: name, title, severity, settable: isRequired ? 'no' : 'yes' });
  });

  it('has a wrong example in which this rule speaks and no other, and is mended as the page says', async () => {
    const wrong = page.wrong.length > 0 ? page.wrong : page.right;
    const problems = await problemsOf(wrong, SAVED_AS.get(name));
    expect([...new Set(problems.map(({ rule }) => rule))]).toEqual([name]);
    const more = MENDED_IN.get(name);
    const mendable = more ? (await problemsOf(more)).filter(({ rule }) => rule === name) : [];
    expect([...problems, ...mendable].some(({ fix }) => fix !== undefined)).toBe(page.mended !== 'no');
  });

  it('has a right example in which nothing speaks', async () => {
    expect(page.right.length).toBeGreaterThan(0);
    expect(await problemsOf(page.right)).toEqual([]);
  });
});
