const COLLATOR = /* @__PURE__ */ new Intl.Collator('en');

/** Compares texts as an English reader orders them; `localeCompare` with a locale looks its rules up each time. */
export const byEnglish = COLLATOR.compare;
