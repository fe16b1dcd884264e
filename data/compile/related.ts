/**
 * Which articles are near to each other: the same words above all, then the same category, medicines and keywords.
 * Words are pairs of neighbouring characters, which needs no dictionary, weighed by how few articles have them.
 */
export interface RelatedInput {
  readonly id: string;
  readonly category: string;
  readonly title: string;
  readonly summary: string;
  readonly keywords: readonly string[];
  readonly drugs: readonly string[];
  readonly body: string;
}

const most = 3;
/** A word of the title says more about an article than one of its body. */
const fieldWeights = {title: 6, summary: 3, body: 1} as const;
/** Added to the likeness of the words, which runs from 0 to 1. */
const bonus = {category: 0.1, drugs: 0.15, keywords: 0.15} as const;

/** Articles that are compared in full with each one: those that share most of its rarest words. */
const compared = 30;
/** The rarest words of an article, which its candidates are looked up by; common ones only cost time. */
const telling = 60;

/** For each article the ids of the others that are nearest to it, the nearest first. */
export function relatedArticles(articles: readonly RelatedInput[]): Map<string, readonly string[]> {
  const {vectors, words} = weigh(articles.map(countPairs));
  const candidatesOf = candidateFinder(vectors, words);
  const weightsOf = new Float64Array(words);
  const found = articles.map((article, i): [string, string[]] => {
    const {pairs, weights} = vectors[i]!;
    pairs.forEach((pair, at) => (weightsOf[pair] = weights[at]!));
    const scored = candidatesOf(i).map((j) => ({
      id: articles[j]!.id,
      score: likeness(weightsOf, vectors[j]!) + shared(article, articles[j]!),
    }));
    for (const pair of pairs) weightsOf[pair] = 0;
    scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return [article.id, scored.slice(0, most).map(({id}) => id)];
  });
  return new Map(found);
}

/** The pairs of an article, by number, the weightiest first. */
interface Vector {
  readonly pairs: Uint32Array;
  readonly weights: Float64Array;
}

/** Which articles are worth comparing with one: all of a few, the likeliest of many. */
function candidateFinder(vectors: readonly Vector[], words: number): (index: number) => readonly number[] {
  if (vectors.length <= 10 * compared) return (index) => [...vectors.keys()].filter((each) => each !== index);
  const having: number[][] = Array.from({length: words}, () => []);
  vectors.forEach(({pairs}, index) => {
    for (const pair of pairs.subarray(0, telling)) having[pair]!.push(index);
  });
  const sums = new Float64Array(vectors.length);
  return (index) => {
    const {pairs, weights} = vectors[index]!;
    const touched: number[] = [];
    pairs.subarray(0, telling).forEach((pair, at) => {
      for (const other of having[pair]!) {
        if (!sums[other]) touched.push(other);
        sums[other]! += weights[at]! ** 2;
      }
    });
    const nearest = touched
      .filter((other) => other !== index)
      .sort((a, b) => sums[b]! - sums[a]! || a - b)
      .slice(0, compared);
    for (const other of touched) sums[other] = 0;
    return nearest;
  };
}

function countPairs(article: RelatedInput): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const field of ['title', 'summary', 'body'] as const) {
    for (const run of article[field].match(/[\u3400-\u9fff]+|[a-z0-9]+/gi) ?? []) {
      const pairs = /^[a-z0-9]/i.test(run)
        ? [run.toLowerCase()]
        : [...run].slice(1).map((each, i) => run.charAt(i) + each);
      for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + fieldWeights[field]);
    }
  }
  return counts;
}

/** Tf-idf, each vector of length 1, and how many different words there are. */
function weigh(counted: readonly ReadonlyMap<string, number>[]): {vectors: Vector[]; words: number} {
  const known = new Map<string, {readonly number: number; articles: number}>();
  for (const counts of counted) {
    for (const pair of counts.keys()) {
      const word = known.get(pair);
      if (word) word.articles += 1;
      else known.set(pair, {number: known.size, articles: 1});
    }
  }
  const vectors = counted.map((counts): Vector => {
    const weighed = [...counts].map(([pair, count]): [number, number] => {
      const {number, articles} = known.get(pair)!;
      return [number, (1 + Math.log(count)) * Math.log(counted.length / articles)];
    });
    weighed.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    return {
      pairs: Uint32Array.from(weighed, ([number]) => number),
      weights: Float64Array.from(weighed, ([, weight]) => weight / length),
    };
  });
  return {vectors, words: known.size};
}

function likeness(weightsOf: Float64Array, {pairs, weights}: Vector): number {
  let sum = 0;
  for (let at = 0; at < pairs.length; at++) sum += weightsOf[pairs[at]!]! * weights[at]!;
  return sum;
}

function shared(a: RelatedInput, b: RelatedInput): number {
  return (
    (a.category === b.category ? bonus.category : 0) +
    bonus.drugs * overlap(a.drugs, b.drugs) +
    bonus.keywords * overlap(a.keywords, b.keywords)
  );
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]).size;
  return all ? a.filter((each) => b.includes(each)).length / all : 0;
}
