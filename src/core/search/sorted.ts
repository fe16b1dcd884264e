interface Sorted {
  readonly length: number;
  readonly [at: number]: number;
}

/** The position of the last number that is not above `wanted`, or -1. */
export function lastUpTo(numbers: Sorted, wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export const includesSorted = (numbers: Sorted, wanted: number): boolean =>
  numbers[lastUpTo(numbers, wanted)] === wanted;
