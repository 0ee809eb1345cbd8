// The comparisons of JSONPath Choice rules: StringMatches, timestamps, IsTimestamp (Amazon States Language, "Choice State").

/** StringMatches: `*` matches any run of characters, `\\*` and `\\\\` are literal. Linear in text times pattern; no regular expression. */
export declare function stringMatches(text: string, pattern: string): boolean;

/** Milliseconds since 1970 of an RFC 3339 timestamp as Step Functions takes it (`T`, `Z` or offset required), or `undefined`. */
export declare function parseTimestamp(text: string): number | undefined;
