/** Which documents have a gram: sorted numbers instead of maps, which are slow to fill and heavy to keep. */
export class Postings {
  private readonly keys: Float64Array;
  private readonly starts: Uint32Array;
  private readonly documents: Uint32Array;

  /** Each entry is `gram * size + document`, below 2^53; the array is sorted in place. */
  constructor(entries: Float64Array, size: number) {
    entries.sort();
    let keyCount = 0;
    let count = 0;
    let lastKey = -1;
    let last = -1;
    for (const entry of entries) {
      if (entry === last) continue;
      last = entry;
      entries[count++] = entry;
      const key = Math.floor(entry / size);
      if (key !== lastKey) keyCount++;
      lastKey = key;
    }
    this.keys = new Float64Array(keyCount);
    this.starts = new Uint32Array(keyCount + 1);
    this.documents = new Uint32Array(count);
    let at = -1;
    for (let index = 0; index < count; index++) {
      const entry = entries[index]!;
      const key = Math.floor(entry / size);
      if (at < 0 || this.keys[at] !== key) {
        this.keys[++at] = key;
        this.starts[at] = index;
      }
      this.documents[index] = entry - key * size;
    }
    this.starts[keyCount] = count;
  }

  /** The documents that have a gram, in rising order. */
  of(key: number): Uint32Array {
    let low = 0;
    let high = this.keys.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.keys[middle]!;
      if (found === key) return this.documents.subarray(this.starts[middle], this.starts[middle + 1]);
      if (found < key) low = middle + 1;
      else high = middle - 1;
    }
    return this.documents.subarray(0, 0);
  }
}
