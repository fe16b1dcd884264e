import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {findBrowser} from './scripts/browser.mjs';
import {plainReporter} from './scripts/plain-reporter.mjs';
import {testFiles} from './scripts/test-files.mjs';

/** Browsers refuse `import x from './a.json'` without an attribute that bundlers do not need: serve it as a script. */
const jsonAsModule = {
  name: 'json-as-module',
  resolveMimeType: ({path}) => (path.endsWith('.json') ? 'js' : undefined),
  transform: ({path, body}) => (path.endsWith('.json') ? {body: `export default ${body}`} : undefined),
};

export default {
  files: testFiles().browser,
  nodeResolve: {exportConditions: ['development']},
  concurrency: 2,
  testFramework: {config: {timeout: 10_000}},
  staticLogging: !process.stdout.isTTY,
  reporters: [plainReporter()],
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  plugins: [
    jsonAsModule,
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url))}),
  ],
  browsers: [
    chromeLauncher({
      puppeteer,
      launchOptions: await findBrowser(),
      // A background tab gets no animation frames, and the tests in it hang; a window of its own does.
      createPage: ({context}) => context.newPage({type: 'window'}),
    }),
  ],
};
