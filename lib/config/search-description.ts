/** Search engines show about this many characters of a description; pages end theirs there. */
export const SEARCH_DESCRIPTION_LENGTH = 160;
