/** How much a problem weighs: an `error` keeps a build from being made, a `warning` is only told. */
export type Severity = 'error' | 'warning';

interface Rule {
  readonly severity: Severity;
  /** Without what the rule asks for there is no article, or no one address: its severity cannot be set. */
  readonly fixed?: true;
  /** What the rule asks for, as a heading. */
  readonly title: string;
}

/**
 * Everything that is asked of a content folder, by name. Each has a page in `docs/rules/`. The one list: problems name
 * a rule of it, the command line, the preview and `content/rules.yaml` know no others.
 */
export const RULES = {
  'file-readable': { severity: 'error', fixed: true, title: 'A file can be read as text' },
  'front-matter': { severity: 'error', fixed: true, title: 'Front matter is YAML between two fences' },
  'yaml-doubtful': { severity: 'warning', title: 'YAML says what it means' },
  'field-required': { severity: 'error', fixed: true, title: 'Required fields are written' },
  'field-type': { severity: 'error', fixed: true, title: 'A field holds what it is meant for' },
  'field-unknown': { severity: 'warning', title: 'Fields are spelt as they are read' },
  'date-exists': { severity: 'error', fixed: true, title: 'Dates exist' },
  'expiry-early': { severity: 'warning', title: 'An article expires after it appears' },
  'status-known': { severity: 'error', fixed: true, title: 'The state of publication is a known one' },
  'slug-grammar': { severity: 'error', fixed: true, title: 'A slug is one segment of an address' },
  'slug-duplicate': { severity: 'error', fixed: true, title: 'A slug belongs to one article' },
  'slug-archive': { severity: 'warning', title: 'A slug is no year of the archive' },
  'id-duplicate': { severity: 'warning', title: 'An id belongs to one article' },
  'file-name': { severity: 'warning', title: 'mdName is the name of the file' },
  'alias-form': { severity: 'error', fixed: true, title: 'An alias is a path' },
  'alias-taken': { severity: 'error', fixed: true, title: 'An alias is owned by no other page' },
  'alias-loop': { severity: 'error', fixed: true, title: 'Aliases do not lead in a circle' },
  'alias-own': { severity: 'warning', title: 'An alias is not the article itself' },
  'alias-case': { severity: 'warning', title: 'Aliases differ in more than capitals' },
  'value-repeated': { severity: 'warning', title: 'Lists name each thing once' },
  'address-shared': { severity: 'warning', title: 'Different names have different addresses' },
  'lists-parallel': { severity: 'warning', title: 'Parallel lists are of equal length' },
  'topic-unknown': { severity: 'warning', title: 'Topics are known and spelt right' },
  'topic-case': { severity: 'warning', title: 'A topic is written in one way' },
  'topics-file': { severity: 'error', fixed: true, title: 'topics.yaml can be read' },
  'topics-unused': { severity: 'warning', title: 'topics.yaml names topics that exist' },
  'offering-file': { severity: 'error', fixed: true, title: 'The file of an offering can be read' },
  'offering-duplicate': { severity: 'error', fixed: true, title: 'An offering is described by one file' },
  'offering-name': { severity: 'warning', title: 'An offering has a name' },
  'offering-permalink': { severity: 'warning', title: 'The permalink of an offering is its address' },
  'offering-labels': { severity: 'warning', title: 'A permalink has one label' },
  'offering-permalinks': { severity: 'warning', title: 'A label has one permalink' },
  'title-cut': { severity: 'warning', title: 'A title is not cut off' },
  'text-comment': { severity: 'warning', title: 'No text ends in a comment' },
  'text-garbled': { severity: 'warning', title: 'Texts are encoded once, and read as they were written' },
  'text-invisible': { severity: 'warning', title: 'Texts hold nothing that nobody sees' },
  'text-leftover': { severity: 'warning', title: 'Nothing is left of another system' },
  'text-markup': { severity: 'warning', title: 'Titles and descriptions are plain text' },
  'description-missing': { severity: 'warning', title: 'An article has a description' },
  'description-long': { severity: 'warning', title: 'A description fits a search result' },
  'description-cut': { severity: 'warning', title: 'A description is not cut off' },
  'description-run-together': { severity: 'warning', title: 'Sentences are parted by a space' },
  'image-missing': { severity: 'warning', title: 'The picture exists' },
  'image-remote': { severity: 'warning', title: 'The picture lies beside the article' },
  'image-type': { severity: 'warning', title: 'The picture is of the type its name says' },
  'image-name': { severity: 'warning', title: 'The picture has a clean name' },
  'image-small': { severity: 'warning', title: 'The picture is large enough to lead' },
  'image-size': { severity: 'warning', title: 'The declared size is the size of the file' },
  'image-alt': { severity: 'warning', title: 'The picture is described' },
  'pdf-missing': { severity: 'warning', title: 'The PDF exists' },
  'link-broken': { severity: 'warning', title: 'Links inside the site lead somewhere' },
  'address-malformed': { severity: 'error', fixed: true, title: 'Web addresses are well-formed' },
  'source-insecure': { severity: 'warning', title: 'The source is addressed by https' },
  'source-tracking': { severity: 'warning', title: 'The address of the source carries no tracking' },
  'body-excess': { severity: 'error', fixed: true, title: 'A body stays within its caps' },
  'body-empty': { severity: 'warning', title: 'An article has a body' },
  'body-copy': { severity: 'warning', title: 'The body says more than the description' },
  'body-long': { severity: 'warning', title: 'The body is an excerpt' },
  'body-title': { severity: 'warning', title: 'The body does not repeat the title' },
  'body-leftover': { severity: 'warning', title: 'A body holds no code of other systems' },
  'body-markup': { severity: 'warning', title: 'Marks in a body mean what they were meant to' },
  'body-unclosed': { severity: 'warning', title: 'What a body opens, it closes' },
  'story-duplicate': { severity: 'warning', title: 'A story is told once' },
  'story-similar': { severity: 'warning', title: 'A story is not told twice by two publishers' },
  'site-file': { severity: 'error', fixed: true, title: 'site.yaml can be read' },
  'house-page': { severity: 'error', fixed: true, title: 'The house’s own pages can be shown' },
  'page-address': { severity: 'error', fixed: true, title: 'A page has an address of its own' },
  'page-ignored': { severity: 'warning', title: 'Every file of pages is a page' },
  'rules-file': { severity: 'error', fixed: true, title: 'rules.yaml can be read' },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

/** What the list says of a rule. */
export function ruleOf(name: RuleName): Rule {
  return RULES[name];
}

/** Whether a text is the name of a rule. */
export function isRuleName(text: string): text is RuleName {
  return Object.hasOwn(RULES, text);
}
