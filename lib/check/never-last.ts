/** Words with which no sentence or headline ends; only in lower case, because of "Hepatitis A". */
export const NEVER_LAST: ReadonlySet<string> = new Set('a an the and or nor its their our your whose every'.split(' '));
