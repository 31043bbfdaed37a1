/** What forms and exports put into a field that nobody filled in. */
const PLACEHOLDER =
  /^(?:this is (?:an?|the) )?(?:abstract|dek|desc|description|excerpt|intro|lorem ipsum\b.*|none|placeholder|standfirst|subtitle|sum|summ|summary|tba|tbd|teaser|test|tk|to ?do|x{3,}|[\p{P}\p{S}\s]+)[\s.!…:]*$/isu;

/** Whether a description is none: what stands in forms that nobody filled in, or signs alone. */
export function isPlaceholder(description: string): boolean {
  return PLACEHOLDER.test(description);
}
