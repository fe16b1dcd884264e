/** The value of an attribute that takes a few words only; the first of them, and a word to the site owner, for any other. */
export function oneOf<Word extends string>(
  attribute: string,
  value: string,
  words: readonly [Word, ...Word[]],
  warn: (problem: string) => void,
): Word {
  const known = words.find((word) => word === value);
  if (!known) warn(`${attribute}="${value}" is not one of ${words.join(', ')}; ${words[0]} is used.`);
  return known ?? words[0];
}
