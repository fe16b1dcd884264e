import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {findBrowser, findFirefox} from './scripts/browser.mjs';
import {plainReporter} from './scripts/plain-reporter.mjs';
import {testFiles} from './scripts/test-files.mjs';
import {webkitLauncher} from './test/support/webkit-launcher.mjs';

/** Browsers refuse `import x from './a.json'` without an attribute that bundlers do not need: serve it as a script. */
const jsonAsModule = {
  name: 'json-as-module',
  resolveMimeType: ({path}) => (path.endsWith('.json') ? 'js' : undefined),
  transform: ({path, body}) => (path.endsWith('.json') ? {body: `export default ${body}`} : undefined),
};

const launchers = {
  Chromium: async () =>
    chromeLauncher({
      puppeteer,
      launchOptions: await findBrowser(),
      // A background tab gets no animation frames, and the tests in it hang; a window of its own does.
      createPage: ({context}) => context.newPage({type: 'window'}),
    }),
  Firefox() {
    const executablePath = findFirefox();
    return (
      executablePath &&
      chromeLauncher({puppeteer, concurrency: 1, launchOptions: {browser: 'firefox', executablePath, headless: true}})
    );
  },
  WebKit: webkitLauncher,
};

const browsers = [];
for (const name of process.env.MEDLEAF_ENGINES?.split(',') ?? Object.keys(launchers)) {
  const launcher = await launchers[name]();
  if (launcher) browsers.push(launcher);
  else console.log(`${name}: not found, skipped`);
}

export default {
  files: testFiles().browser,
  nodeResolve: {exportConditions: ['development']},
  concurrency: 2,
  browserStartTimeout: 120_000, // Firefox, on a busy machine
  testFramework: {config: {timeout: 30_000}},
  staticLogging: !process.stdout.isTTY,
  reporters: [plainReporter()],
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  plugins: [
    jsonAsModule,
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url))}),
  ],
  browsers,
};
