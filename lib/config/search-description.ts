/** Search engines show about this many characters of a description; pages end theirs there. */
export const SEARCH_DESCRIPTION_LENGTH = 160;

/** Search engines cut titles at about 600 pixels, which as many characters of English fill. */
export const SEARCH_TITLE_LENGTH = 60;
