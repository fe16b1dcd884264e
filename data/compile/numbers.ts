/** Finds numbers, with the units that matter for doses, so that the two languages can be compared. */
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const hanDigits = '零一二三四五六七八九十';
const units: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:[%％]|per ?cent)/i, '%'],
  [/^\s*(?:mg\b|毫克)/i, 'mg'],
  [/^\s*(?:g\b|grams?\b|克)/i, 'g'],
  [/^\s*(?:°\s?C|℃|摄氏度)/i, '℃'],
];

/** Names that hold digits, such as CYP3A4, D11AH01 or FK506, are not numbers. */
const codes = /[A-Z]+\d+[A-Z][A-Z\d]*|FK-?506/g;

/** "2个100克" → {"2", "100g"}: each number once, normalised, with its unit where it is one of the above. */
export function numbersIn(text: string): Set<string> {
  const found = new Set<string>();
  const clean = text
    .normalize('NFKC')
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
    .replace(codes, '');
  for (const match of clean.matchAll(/\d+(?:\.\d+)?/g)) {
    // In a range, "5–6%", both numbers have the unit that is written once.
    const rest = clean.slice(match.index + match[0].length).replace(/^\s*(?:[-–~到至]|to)\s*\d+(?:\.\d+)?/, '');
    const unit = units.find(([pattern]) => pattern.test(rest));
    found.add(String(Number(match[0])) + (unit ? unit[1] : ''));
  }
  return found;
}

/** Numbers written as words: months by name, small numbers in English, simple Chinese numerals. */
function wordNumbers(text: string): Set<string> {
  const found = new Set<string>();
  const lower = text.toLowerCase();
  months.forEach((name, index) => {
    if (lower.includes(name)) found.add(String(index + 1));
  });
  words.forEach((name, value) => {
    if (new RegExp(`\\b${name}(?:s|ce)?\\b`).test(lower)) found.add(String(value));
  });
  if (/\bonce\b/.test(lower)) found.add('1');
  if (/\btwice\b|\bboth\b|\bhalf\b/.test(lower)) found.add('2');
  for (const digit of text) if (hanDigits.includes(digit)) found.add(String(hanDigits.indexOf(digit)));
  if (/[两半]/.test(text)) found.add('2');
  if (/百分之?百/.test(text)) found.add('100%');
  // 九成: nine in ten, or 90%.
  for (const match of text.matchAll(/([一二两三四五六七八九])成/g))
    found.add('10').add(`${hanDigits.indexOf(match[1] ?? '') * 10}%`);
  return found;
}

/** Numbers that only one of two texts has; empty where they agree. */
export function disagreement(zh: string, en: string): {onlyZh: string[]; onlyEn: string[]} {
  const [inZh, inEn] = [numbersIn(zh), numbersIn(en)];
  const [zhWords, enWords] = [wordNumbers(zh), wordNumbers(en)];
  return {
    onlyZh: [...inZh].filter((number) => !inEn.has(number) && !enWords.has(number)),
    onlyEn: [...inEn].filter((number) => !inZh.has(number) && !zhWords.has(number)),
  };
}
