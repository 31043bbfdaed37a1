/** UTF-16 units of a query that are used. */
export const MAX_QUERY_LENGTH = 200;
