/** The labelled queries, asked through a provider as the element asks. */
import {measure} from './quality.mjs';

const withKind = (id) => (id.includes(':') ? id : `article:${id}`);

/** A document of the benchmarks as the indexer takes it. */
export const entry = (document) => ({
  kind: 'article',
  category: 'article',
  body: '',
  keywords: [],
  ...document,
  id: withKind(document.id),
});

export async function measureProvider(queries, provider) {
  const answers = new Map();
  const times = [];
  for (const {query} of queries) {
    const begun = performance.now();
    const {hits} = await provider.search(query, {limit: 10, language: 'zh-CN', signal: AbortSignal.timeout(30_000)});
    times.push(performance.now() - begun);
    answers.set(
      query,
      hits.map(({kind, id}) => `${kind}:${id}`),
    );
  }
  times.sort((one, other) => one - other);
  const labelled = queries.map((query) => ({...query, relevant: new Set([...query.relevant].map(withKind))}));
  return {
    ...measure(labelled, (query) => answers.get(query)),
    p50: times[Math.floor(times.length * 0.5)],
    p95: times[Math.floor(times.length * 0.95)],
  };
}
