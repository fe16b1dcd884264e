// `npm run fuzz -- --runs 50000 --seed 1`: random cases for everything that reads what others wrote.
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {ensureInstalled, root} from './ensure.mjs';
import {buildIfStale} from './fresh.mjs';

const {values} = parseArgs({options: {runs: {type: 'string', default: '50000'}, seed: {type: 'string'}}});
ensureInstalled();
if (!buildIfStale()) process.exit(1);
const {status} = spawnSync(process.execPath, ['--import', 'tsx', '--test', join(root, 'test/security/fuzz.test.mjs')], {
  cwd: root,
  stdio: 'inherit',
  env: {...process.env, MEDLEAF_FUZZ_RUNS: values.runs, MEDLEAF_FUZZ_SEED: values.seed ?? ''},
});
process.exit(status ?? 1);
