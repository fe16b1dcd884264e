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

/** For each article the ids of the others that are nearest to it, the nearest first. */
export function relatedArticles(articles: readonly RelatedInput[]): Map<string, readonly string[]> {
  const vectors = weigh(articles.map(countPairs));
  const found = articles.map((article, i): [string, string[]] => {
    const scored = articles.flatMap((other, j) =>
      i === j ? [] : [{id: other.id, score: likeness(vectors[i]!, vectors[j]!) + shared(article, other)}],
    );
    scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return [article.id, scored.slice(0, most).map(({id}) => id)];
  });
  return new Map(found);
}

type Vector = ReadonlyMap<string, number>;

function countPairs(article: RelatedInput): Vector {
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

/** Tf-idf, each vector of length 1. */
function weigh(counted: readonly Vector[]): Vector[] {
  const having = new Map<string, number>();
  for (const vector of counted) for (const pair of vector.keys()) having.set(pair, (having.get(pair) ?? 0) + 1);
  return counted.map((vector) => {
    const weighed = [...vector].map(([pair, count]): [string, number] => [
      pair,
      (1 + Math.log(count)) * Math.log(counted.length / (having.get(pair) ?? 1)),
    ]);
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    return new Map(weighed.map(([pair, weight]) => [pair, weight / length]));
  });
}

function likeness(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [pair, weight] of a) sum += weight * (b.get(pair) ?? 0);
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
