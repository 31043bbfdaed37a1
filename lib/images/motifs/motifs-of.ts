import { hashText } from '@/lib/core/text';
import type { MotifName } from '@/lib/images/motifs/motifs';

/**
 * Which motifs go with a subject, by words that topics of any site contain. Particular subjects come before general ones,
 * so that "Drug Safety" is about medicines before it is about locks.
 */
const FAMILIES: readonly (readonly [words: RegExp, motifs: readonly MotifName[]])[] = [
  [/\b(drugs?|pharm|medicines?|medication|vaccin|dos(e|age)|prescri)/, ['capsules', 'cells', 'helix']],
  [
    /\b(event|conferenc|webinar|calendar|schedul|summit|meeting|hackathon|festival|deadline|sprint)/,
    ['calendar', 'speech'],
  ],
  [
    /\b(secur|privacy|cyber|fraud|trust|identit|encrypt|safety|protect|risk|emergenc|defen[cs]e)/,
    ['shields', 'keyholes'],
  ],
  [
    /\b(financ|fund|pay|pric|cost|market|econom|invest|billing|insur|bank|budget|tax|revenue|claims?\b)/,
    ['coins', 'columns'],
  ],
  [/\b(polic|law|legal|regulat|govern|complian|legislat|election|court|public sector)/, ['pillars', 'sheets']],
  [
    /\b(artificial|intelligen|machine learning|algorithm|automat|robot|ai\b|chip|semiconduct|electronics)/,
    ['circuit', 'network', 'gears'],
  ],
  [/\b(api|apis|developer|software|open source|code|coding|program|web\b|website)/, ['code', 'circuit', 'screens']],
  [
    /\b(network|interoperab|exchange|integrat|cloud|internet|infrastruct|connect|syndicat|ecosystem|telecom)/,
    ['network', 'rings', 'circuit'],
  ],
  [
    /\b(data|statistic|analy|metric|dashboard|measur|survey|chart|trend|forecast|decision)/,
    ['columns', 'scatter', 'layers'],
  ],
  [
    /\b(device|mobile|apps?\b|phone|wearable|telehealth|telemed|remote|hardware|sensor|virtual|responsive)/,
    ['screens', 'rings', 'circuit'],
  ],
  [/\b(search|seo\b|discover|usabil|test|audit|review|find)/, ['lens', 'layers']],
  [/\b(wind|energy|turbine|solar|power|grid|electric|hydro)/, ['rotors', 'hills', 'circuit']],
  [
    /\b(climate|weather|environment|ocean|land|geo|map|travel|transport|farm|forest|water|nature|global|rural)/,
    ['contours', 'hills'],
  ],
  [/\b(train|learn|educat|school|universit|course|book|librar|knowledge|literacy)/, ['shelves', 'sheets']],
  [
    /\b(content|writ|plain|publish|media|editor|record|document|archiv|report|strateg|ehr\b)/,
    ['sheets', 'shelves', 'speech'],
  ],
  [/\b(language|lingual|communicat|social|speech|voice|press|consult|convers)/, ['speech', 'crowd']],
  [
    /\b(people|patient|consumer|engag|communit|team|workforce|customer|citizen|veteran|famil|women|child|caregiv|user|public|accessib)/,
    ['crowd', 'speech'],
  ],
  [/\b(design|experience|interface|product|innovat)/, ['arcs', 'screens', 'weave']],
  [/\b(manufact|industr|process|supply|logistic|operation|quality|construct|mainten|engineer)/, ['gears', 'weave']],
  [/\b(clinical trial|genom|genetic|biolog|biotech|cancer|infect|disease|virus)/, ['cells', 'helix', 'lens']],
  [/\b(research|stud(y|ies)|trial|scien|laborator)/, ['lens', 'scatter', 'layers']],
  [
    /\b(clinic|medic|hospitals?\b|physician|nurs(es?|ing)\b|doctors?\b|surg(eon|ery|ical)|cardi(o|ac)|heart\b|patient|health ?care)/,
    ['pulse', 'cells', 'capsules'],
  ],
  // Machines, ground and workplaces have a health too, and no heart.
  [
    /(?<!\b(assets?|batter(y|ies)|blades?|equipment|fleet|forest|grid|machines?|network|ocean|soil|structural|systems?|turbines?|workplace|occupational) )\bhealth\b(?! ?(and|&|\/) ?safety| monitoring)/,
    ['pulse', 'cells', 'capsules'],
  ],
];

/** For any subject. */
const ABSTRACT: readonly MotifName[] = ['arcs', 'weave', 'contours', 'rings', 'layers', 'hills'];

/** About news itself: for any piece once the abstract ones are used up. */
const NEWSROOM: readonly MotifName[] = ['sheets', 'speech', 'columns', 'shelves', 'network', 'lens', 'crowd'];

/**
 * The motifs for an article on these topics, the most fitting first, each once; at least a dozen. Those for any subject
 * come last, rotated by the seed, so that articles without a known subject differ too. A motif of a particular subject,
 * such as the ECG of medicine, is never used for another subject.
 *
 * @param labels of its topics, the first one first
 */
export function motifsOf(labels: readonly string[], seed: string): readonly MotifName[] {
  const fitting = labels.flatMap((label) => {
    const words = label.toLowerCase();
    const [own = [], ...others] = FAMILIES.filter(([pattern]) => pattern.test(words)).map(([, motifs]) => motifs);
    return [...turned(own, seed), ...others.flat()];
  });
  return [...new Set([...fitting, ...turned(ABSTRACT, seed), ...turned(NEWSROOM, seed)])];
}

/** The list, rotated by a number from the seed. */
function turned<T>(list: readonly T[], seed: string): readonly T[] {
  const start = list.length === 0 ? 0 : hashText(`motif ${seed}`) % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
