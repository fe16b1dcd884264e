/** The value below which this share of the values lies, between two neighbours in proportion. */
export function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = sorted[Math.ceil(place)];
  return sorted[below] + (above - sorted[below]) * (place - below);
}

/** A median with the quartiles around it. */
export const summary = (values) => ({
  median: quantile(values, 0.5),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
});

/** Run by run, so that what disturbs a round disturbs both sides of its ratio. */
export const ratio = (ours, theirs) => summary(ours.map((value, run) => value / theirs[run]));
