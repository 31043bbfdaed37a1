/** Search engines show about this many characters of a description; pages cut theirs there. */
export const SEARCH_DESCRIPTION_LENGTH = 160;

/** Search engines cut titles at about 600 pixels, which is about this many characters in English. */
export const SEARCH_TITLE_LENGTH = 60;
