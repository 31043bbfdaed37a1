import type { Problem, Severity } from '@/lib/core/problem';

interface Rule {
  readonly severity: Severity;
  /** Its severity cannot be changed in rules.yaml: a file that breaks it is no article, or has no unambiguous address. */
  readonly isRequired?: true;
  /** What the rule asks for, as a heading. */
  readonly title: string;
}

/**
 * All rules for a content folder, by name. Each has a page in `docs/rules/`. Problems, the command line, the preview and
 * `content/rules.yaml` use these names and no others.
 */
export const RULES = {
  'file-readable': { severity: 'error', isRequired: true, title: 'A file can be read as text' },
  'front-matter': { severity: 'error', isRequired: true, title: 'Front matter is YAML between two fences' },
  'yaml-doubtful': { severity: 'warning', title: 'YAML says what it means' },
  'field-required': { severity: 'error', isRequired: true, title: 'Required fields are written' },
  'field-type': { severity: 'error', isRequired: true, title: 'A field holds the right kind of value' },
  'field-unknown': { severity: 'warning', title: 'Field names are spelt right' },
  'date-exists': { severity: 'error', isRequired: true, title: 'Dates exist' },
  'expiry-early': { severity: 'warning', title: 'An article expires after it appears' },
  'status-known': { severity: 'error', isRequired: true, title: 'The status is draft, published or empty' },
  'slug-grammar': { severity: 'error', isRequired: true, title: 'A slug is one part of an address' },
  'slug-duplicate': { severity: 'error', isRequired: true, title: 'A slug belongs to one article' },
  'slug-archive': { severity: 'warning', title: 'A slug is not a year of the archive' },
  'id-duplicate': { severity: 'warning', title: 'An id belongs to one article' },
  'file-name': { severity: 'warning', title: 'mdName is the name of the file' },
  'alias-form': { severity: 'error', isRequired: true, title: 'An alias is a path' },
  'alias-taken': { severity: 'error', isRequired: true, title: 'An alias is not the address of another page' },
  'alias-loop': { severity: 'error', isRequired: true, title: 'Aliases do not lead in a circle' },
  'alias-own': { severity: 'warning', title: 'An alias is not the address of its own article' },
  'alias-case': { severity: 'warning', title: 'Aliases differ in more than capitals' },
  'value-repeated': { severity: 'warning', title: 'Lists name each thing once' },
  'address-shared': { severity: 'warning', title: 'Different names have different addresses' },
  'lists-parallel': { severity: 'warning', title: 'Lists that belong together have the same length' },
  'topic-unknown': { severity: 'warning', title: 'Topics are known and spelt right' },
  'topic-case': { severity: 'warning', title: 'A topic is written in one way' },
  'topics-file': { severity: 'error', isRequired: true, title: 'topics.yaml can be read' },
  'topics-unused': { severity: 'warning', title: 'topics.yaml names topics that exist' },
  'offering-file': { severity: 'error', isRequired: true, title: 'The file of an offering can be read' },
  'offering-duplicate': { severity: 'error', isRequired: true, title: 'An offering is described by one file' },
  'offering-name': { severity: 'warning', title: 'An offering has a name' },
  'offering-permalink': { severity: 'warning', title: 'The permalink of an offering is its address' },
  'offering-labels': { severity: 'warning', title: 'A permalink has one label' },
  'offering-permalinks': { severity: 'warning', title: 'A label has one permalink' },
  'title-cut': { severity: 'warning', title: 'A title is not cut off' },
  'text-comment': { severity: 'warning', title: 'No text is cut short by a #' },
  'text-garbled': { severity: 'warning', title: 'Texts contain no broken characters' },
  'text-invisible': { severity: 'warning', title: 'Texts contain no invisible characters' },
  'text-leftover': { severity: 'warning', title: 'Texts contain no code of another system' },
  'text-markup': { severity: 'warning', title: 'Titles and descriptions are plain text' },
  'description-missing': { severity: 'warning', title: 'An article has a description' },
  'description-long': { severity: 'warning', title: 'A description fits a search result' },
  'description-cut': { severity: 'warning', title: 'A description is not cut off' },
  'description-run-together': { severity: 'warning', title: 'There is a space between two sentences' },
  'image-missing': { severity: 'warning', title: 'The picture exists' },
  'image-remote': { severity: 'warning', title: 'The picture lies beside the article' },
  'image-type': { severity: 'warning', title: 'The name of the picture says the right type' },
  'image-name': { severity: 'warning', title: 'The picture has a clean name' },
  'image-small': { severity: 'warning', title: 'The picture is large enough' },
  'image-size': { severity: 'warning', title: 'The declared size is the size of the file' },
  'image-alt': { severity: 'warning', title: 'The picture is described' },
  'pdf-missing': { severity: 'warning', title: 'The PDF exists' },
  'link-broken': { severity: 'warning', title: 'Links inside the site lead somewhere' },
  'address-malformed': { severity: 'error', isRequired: true, title: 'Web addresses are complete and correct' },
  'source-insecure': { severity: 'warning', title: 'The address of the source begins with https' },
  'source-tracking': { severity: 'warning', title: 'The address of the source has no tracking parameters' },
  'body-excess': { severity: 'error', isRequired: true, title: 'A body is not too large' },
  'body-empty': { severity: 'warning', title: 'An article has a body' },
  'body-copy': { severity: 'warning', title: 'The body says more than the description' },
  'body-long': { severity: 'warning', title: 'The body is an excerpt' },
  'body-title': { severity: 'warning', title: 'The body does not repeat the title' },
  'body-leftover': { severity: 'warning', title: 'A body contains no code of another system' },
  'body-markup': { severity: 'warning', title: 'Marks in a body do what they should' },
  'body-unclosed': { severity: 'warning', title: 'Every tag in a body is closed' },
  'story-duplicate': { severity: 'warning', title: 'Two articles do not have the same original' },
  'story-similar': { severity: 'warning', title: 'Two sources do not report the same story' },
  'site-file': { severity: 'error', isRequired: true, title: 'site.yaml can be read' },
  'house-page': { severity: 'error', isRequired: true, title: 'The site’s own pages can be shown' },
  'page-address': { severity: 'error', isRequired: true, title: 'A page has an address of its own' },
  'page-ignored': { severity: 'warning', title: 'Every file of pages is a page' },
  'rules-file': { severity: 'error', isRequired: true, title: 'rules.yaml can be read' },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

/** @param name of a rule, as problems carry it: any other text gives undefined, whatever the type says */
export function ruleOf(name: string): Rule {
  return RULES[name as RuleName];
}

export function isRuleName(text: string): text is RuleName {
  return Object.hasOwn(RULES, text);
}

/** A problem of a rule, with the rule's default severity. */
export function problemOf(rule: RuleName, found: Omit<Problem, 'rule' | 'severity'>): Problem {
  return { rule, severity: ruleOf(rule).severity, ...found };
}
