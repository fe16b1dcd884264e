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
    const starts = new Uint32Array(entries.length + 1);
    const documents = new Uint32Array(entries.length);
    let keyCount = 0;
    let count = 0;
    let last = -1;
    let end = 0;
    // Counting is cheaper than iterating while this has not been compiled yet.
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at]!;
      if (entry === last) continue;
      last = entry;
      // The keys take the place of entries that have been read.
      if (entry >= end) {
        const key = Math.floor(entry / size);
        end = (key + 1) * size;
        entries[keyCount] = key;
        starts[keyCount++] = count;
      }
      documents[count++] = entry + size - end;
    }
    starts[keyCount] = count;
    this.keys = entries.slice(0, keyCount);
    this.starts = starts.slice(0, keyCount + 1);
    this.documents = documents.slice(0, count);
  }

  /** The documents that have a gram, in rising order. */
  of(key: number): Uint32Array {
    const at = lastUpTo(this.keys, key);
    return this.keys[at] === key ? this.documents.subarray(this.starts[at], this.starts[at + 1]) : NONE;
  }
}
