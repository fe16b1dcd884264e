// Indexes invented documents in a process of its own, so that a test can kill it.
import {indexDocuments} from '../../data/command/indexer.ts';
import {invented} from './invented.ts';

const [url, count, batch, stateFile] = process.argv.slice(2);
await indexDocuments({
  urls: [url],
  documents: invented(Number(count)),
  words: {},
  batch: Number(batch),
  stateFile,
  longestPause: 20,
});
