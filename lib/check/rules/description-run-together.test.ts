import { describe, expect, it } from 'vitest';
import { descriptionRunTogether } from '@/lib/check/rules/description-run-together';
import { ask, mended } from '@/tests/fixtures/ask-rule';

describe('description-run-together', () => {
  it.each([
    ['It is available.The agency says so.', 'It is available. The agency says so.'],
    ['Almost 2 years.CrowdHall logo.', 'Almost 2 years. CrowdHall logo.'],
    ['Within an organization.It’s shared.', 'Within an organization. It’s shared.'],
    ['Digital Services (MyDS).MyDS gives more.', 'Digital Services (MyDS). MyDS gives more.'],
    ['They said “no.”The rest agreed.', 'They said “no.” The rest agreed.'],
    ['Ready?The test begins!Nobody waits.', 'Ready? The test begins! Nobody waits.'],
    ['Founded in 2019.The clinic grew.', 'Founded in 2019. The clinic grew.'],
    ['As told by the FDA.The rest follows.', 'As told by the FDA. The rest follows.'],
    ['C’est fini.Élodie part.', 'C’est fini. Élodie part.'],
  ])('tells %s, and puts the space in', (description, right) => {
    const problems = ask(descriptionRunTogether, { description });
    expect(problems).toMatchObject([
      { rule: 'description-run-together', fix: { path: ['description'], value: right } },
    ]);
    expect(ask(descriptionRunTogether, mended({ description }, problems))).toEqual([]);
  });

  it('keeps what is written otherwise, entities included', () => {
    const [problem] = ask(descriptionRunTogether, { description: 'The agency&#8217;s app.The rest.' });
    expect(problem?.fix).toMatchObject({ value: 'The agency&#8217;s app. The rest.' });
  });

  it('leaves it to the editor where an entity hides the place', () => {
    const [problem] = ask(descriptionRunTogether, { description: 'The app&#46;The rest.' });
    expect(problem?.message).toContain('app.The');
    expect(problem?.fix).toBeUndefined();
  });

  it.each([
    'See Healthcare.gov and HealthData.Gov, healthdata.Gov, data.World, Go.USA.gov, beta.ADA.gov or Labs.Data.gov.',
    'Gov.UK’s philosophy, Syndication.Net and share.America.gov.',
    'Built with Node.js, Node.Js and ASP.NET and known in the d.School.',
    'In the U.S.A as in the U.S.A., by J.A Smith of the U.S.Department, at 5 p.m. EST, e.g. Mr. A.B.Smith.',
    'Version 2.Beta of figure 12.A, and v1.2.3.',
    'Mail Ada.Lovelace@example.org or read https://www.example.org/Some.The.Page and /a/b.The/c or README.The.md',
    'Ends here. The next begins. “Quoted.” (Closed.) And on.',
  ])('says nothing of %s', (description) => {
    expect(ask(descriptionRunTogether, { description })).toEqual([]);
  });
});

describe('a heading that runs into the sentence after it', () => {
  const told = (description: string, body: string) => ask(descriptionRunTogether, { description }, body);

  it.each([
    ['Why It Matters Clinics share more than before.', '## Why It Matters\n\n**Clinics** share more than before.'],
    [
      'We moved. Why It Matters Clinics share more.',
      'We moved.\n\n<h2 class="x">Why <b>It</b> Matters</h2>\n<p>Clinics share more.</p>',
    ],
    ['For clinics: one Why It Matters Clinics share.', '- one\n\n### Why It Matters ###\nClinics share.'],
  ])('is told: %s', (description, body) => {
    expect(told(description, body)).toMatchObject([
      {
        rule: 'description-run-together',
        message: 'a heading of the body runs into the sentence after it: "Why It Matters Clinics sh…"',
      },
    ]);
    expect(told(description, body)[0]?.fix).toBeUndefined();
  });

  it.each([
    ['Why It Matters: Clinics share more than before.', '## Why It Matters\n\nClinics share more than before.'],
    ['Why it matters? Clinics share more than before.', '## Why it matters?\n\nClinics share more than before.'],
    ['Telehealth is here to stay in all clinics.', '## Telehealth\n\nClinics share more than before.'],
    ['Clinics share more than before.', '## Why It Matters\n\nClinics share more than before.'],
  ])('is not %s', (description, body) => {
    expect(told(description, body)).toEqual([]);
  });
});
