import { describe, expect, it } from 'vitest';
import { hashText } from '@/lib/core/text';
import { motifsOf } from '@/lib/images/motifs/motifs-of';

const seeds = Array.from({ length: 40 }, (_, n) => `seed ${n}`);
const firstOf = (label: string) => new Set(seeds.map((seed) => motifsOf([label], seed)[0]));

describe('the motifs of a topic', () => {
  it.each([
    ['Open Health Data', ['columns', 'scatter', 'layers']],
    ['Health Data Exchange', ['network', 'rings', 'circuit']],
    ['Patient Engagement', ['crowd', 'speech']],
    ['Cybersecurity', ['shields', 'keyholes']],
    ['Drug Safety', ['capsules', 'cells', 'helix']],
    ['Mobile Health', ['screens', 'rings', 'circuit']],
    ['Health IT Policy', ['pillars', 'sheets']],
    ['Funding', ['coins', 'columns']],
    ['Hackathons and Sprints', ['calendar', 'speech']],
    ['Wind Power', ['rotors', 'hills', 'circuit']],
    ['Infectious Disease', ['cells', 'helix', 'lens']],
  ])('are those of its subject: %s', (label, motifs) => {
    expect([...firstOf(label)].sort()).toEqual([...motifs].sort());
  });

  it.each([
    ...['Wind', 'Offshore turbines', 'Café culture', 'Ζ', '', 'Hospitality', 'Customer Care', 'Nurseries'],
    ...['Turbine Health', 'Structural Health Monitoring', 'Health and Safety', 'Health & Safety', 'Power Surges'],
    ...['Market Research', 'Energy Studies'],
  ])('are nothing medical for %j', (label) => {
    const all = seeds.flatMap((seed) => motifsOf([label], seed));
    for (const motif of ['pulse', 'capsules', 'cells', 'helix']) expect(all).not.toContain(motif);
  });

  it.each(['Public Health', 'Hospitals', 'Nursing', 'Patient Safety', 'Medical Devices', 'Healthcare IT'])(
    'may be an ECG for %j',
    (label) => expect(motifsOf([label], 'a')).toContain('pulse'),
  );

  it('are chosen by the first topic before the others', () => {
    const motifs = motifsOf(['Privacy', 'Budget'], 'a');
    expect(motifs.slice(0, 2).sort()).toEqual(['keyholes', 'shields']);
    expect(motifs.slice(2, 4).sort()).toEqual(['coins', 'columns']);
  });

  it('are found by the beginnings of words, not within them', () => {
    // "capital" holds "api", "mapping" is a map, "window" is no wind.
    expect(motifsOf(['Capital'], 'a')).not.toContain('code');
    expect(motifsOf(['Mapping'], 'a')).toContain('contours');
  });

  it('are different ones from seed to seed where no subject is known, each once', () => {
    expect(firstOf('Zzz').size).toBeGreaterThan(3);
    for (const seed of seeds) {
      const motifs = motifsOf(['Data', 'Data', 'Zzz'], seed);
      expect(new Set(motifs).size, `${hashText(seed)}`).toBe(motifs.length);
    }
  });
});
