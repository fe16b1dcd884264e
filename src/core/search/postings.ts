import {lastUpTo} from './sorted.js';

const NONE = new Uint32Array(0);

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
    const at = lastUpTo(this.keys, key);
    return this.keys[at] === key ? this.documents.subarray(this.starts[at], this.starts[at + 1]) : NONE;
  }
}
