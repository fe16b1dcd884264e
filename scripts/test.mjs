// `npm test [-- part of a file name …]`: installs, builds, runs every test, and ends with one true line.
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {ensureInstalled, root} from './ensure.mjs';
import {buildIfStale} from './fresh.mjs';

ensureInstalled();
const total = {passed: 0, failed: 0, skipped: 0};

function fail(reason) {
  console.error(`  ✗ ${reason}`);
  total.failed += 1;
}

async function inBrowser(files) {
  const {startTestRunner} = await import('@web/test-runner');
  const {outcome} = await import('./plain-reporter.mjs');
  const {default: config} = await import('../web-test-runner.config.mjs');
  console.log('In a browser:');
  const runner = await startTestRunner({
    config: {...config, files},
    readFileConfig: false,
    readCliArgs: false,
    autoExitProcess: false,
  });
  const sessions = await new Promise((resolve) => runner.on('finished', () => resolve([...runner.sessions.all()])));
  await runner.stop();
  for (const session of sessions) {
    for (const [key, count] of Object.entries(outcome(session))) if (key in total) total[key] += count;
  }
}

function inNode(files) {
  console.log('In Node:');
  const folder = join(root, '.cache');
  const tap = join(folder, 'node-tests.tap');
  mkdirSync(folder, {recursive: true});
  rmSync(tap, {force: true});
  const reporters = ['spec', 'stdout', 'tap', tap].map(
    (value, i) => `--test-reporter${i % 2 ? '-destination' : ''}=${value}`,
  );
  const {status} = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--test', '--test-concurrency=1', ...reporters, ...files],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  const report = readFileSync(tap, 'utf8');
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(report)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  total.passed += count('pass');
  total.failed += failed;
  total.skipped += count('skipped') + count('todo');
  if (status !== 0 && failed === 0) fail(`the tests in Node ended with status ${status}`);
}

async function attempt(what, run) {
  try {
    await run();
  } catch (error) {
    fail(`${what}: ${error.message}`);
  }
}

if (!buildIfStale()) fail('the build');
const {testFiles} = await import('./test-files.mjs');
const {browser, node} = testFiles(process.argv.slice(2));
if (browser.length) await attempt('the tests in a browser', () => inBrowser(browser));
if (node.length) await attempt('the tests in Node', () => inNode(node));
if (!browser.length && !node.length) fail('no test file has such a name');

if (total.skipped) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
