// The built command, as an editor runs it.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {root} from '../../scripts/ensure.mjs';

/** What `medleaf snippet` prints for a page of the test server. */
export function snippet(name, ...args) {
  const script = args.includes('en') ? 'medleaf.en.js' : 'medleaf.js';
  const command = ['dist/cli/medleaf.mjs', 'snippet', name, ...args, '--src', `/dist/${script}`];
  const {status, stdout, stderr} = spawnSync(process.execPath, command, {cwd: root, encoding: 'utf8'});
  assert.deepEqual([status, stderr], [0, '']);
  return stdout;
}
