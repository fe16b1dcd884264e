/** Recall in the first five, mean reciprocal rank in the first ten, and nothing where there is nothing: averages over categories. */
export function measure(queries, search, {budget = Infinity} = {}) {
  const categories = new Map();
  const times = [];
  const failing = [];
  const begun = performance.now();
  for (const {category, query, relevant} of queries) {
    if (performance.now() - begun > budget) break;
    const nothing = category === 'noresult';
    if (!nothing && !relevant.size) continue;
    const from = performance.now();
    const ids = search(query);
    times.push(performance.now() - from);
    const total = categories.get(category) ?? {count: 0, recall: 0, rank: 0};
    categories.set(category, total);
    total.count++;
    const first = ids.findIndex((id) => relevant.has(id));
    const recall = nothing
      ? Number(!ids.length)
      : ids.slice(0, 5).filter((id) => relevant.has(id)).length / Math.min(5, relevant.size);
    total.recall += recall;
    total.rank += first < 0 ? 0 : 1 / (first + 1);
    if (recall < 1) failing.push({category, query, recall, ids: ids.slice(0, 5)});
  }
  times.sort((one, other) => one - other);
  const answerable = [...categories].filter(([category]) => category !== 'noresult').map(([, total]) => total);
  const mean = (part) =>
    answerable.reduce((sum, total) => sum + total[part] / total.count, 0) / (answerable.length || 1);
  const share = (category) => {
    const total = categories.get(category);
    return total ? total.recall / total.count : undefined;
  };
  return {
    recall: mean('recall'),
    rank: mean('rank'),
    question: share('question'),
    nothing: share('noresult'),
    categories: Object.fromEntries([...categories.keys()].map((category) => [category, share(category)])),
    p50: times[Math.floor(times.length * 0.5)],
    p95: times[Math.floor(times.length * 0.95)],
    complete: performance.now() - begun <= budget,
    failing,
  };
}
