/** Words that no sentence and no headline ends in. In capitals they may be letters: "Hepatitis A". */
export const NEVER_LAST: ReadonlySet<string> = new Set('a an the and or nor its their our your whose every'.split(' '));
