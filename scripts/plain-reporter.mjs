// One line a test file and engine, and everything about what failed; reads as well in a log as in a terminal.
import {relative} from 'node:path';
import {inspect} from 'node:util';
import {root} from './ensure.mjs';

const testsIn = (suite, path = []) => [
  ...suite.tests.map((test) => ({...test, name: [...path, test.name].join(' › ')})),
  ...suite.suites.flatMap((inner) => testsIn(inner, [...path, inner.name])),
];

const describe = ({message, stack, expected, actual}) =>
  [stack?.includes(message) ? stack : [message, stack].filter(Boolean).join('\n')]
    .concat(expected === undefined ? [] : [`expected: ${expected}`, `actual:   ${actual}`])
    .join('\n')
    .replace(/^/gm, '      ');

/** What one session says: its tests, and the errors that belong to none of them. */
export function outcome(session) {
  const tests = session.testResults ? testsIn(session.testResults) : [];
  const failed = tests.filter((test) => !test.passed && !test.skipped);
  const broken = session.errors.length > 0 || (!session.passed && failed.length === 0);
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    skipped: tests.filter((test) => test.skipped).length,
    failedTests: failed,
    /** A file that could not be loaded or broke off counts as one failure more. */
    failed: failed.length + (broken ? 1 : 0),
  };
}

const asText = (part) => (typeof part === 'string' ? part : inspect(part));

function report(session, testFile) {
  const {passed, failed, skipped, failedTests} = outcome(session);
  const counts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(Boolean);
  const line = `  ${failed ? '✗' : '✓'} ${relative(root, testFile)}  ${session.browser.name}: ${counts.join(', ')}`;
  if (!failed) return [line];
  return [
    line,
    ...failedTests.flatMap(({name, error}) => [`    ✗ ${name}`, ...(error ? [describe(error)] : [])]),
    ...session.errors.map(describe),
    ...session.logs.map((log) => `      console: ${log.map(asText).join(' ')}`),
    ...session.request404s.map((url) => `      not found: ${url}`),
  ];
}

export function plainReporter() {
  return {
    reportTestFileResults({sessionsForTestFile, testFile}) {
      // Not through the runner's logger, which draws a progress bar around every line, even in a log file.
      const lines = sessionsForTestFile.flatMap((session) => report(session, testFile));
      process.stdout.write(`${lines.join('\n')}\n`);
    },
  };
}
