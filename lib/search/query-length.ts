/** UTF-16 units of a query that are looked at. */
export const MAX_QUERY_LENGTH = 200;
