// Lets @web/test-runner run element tests in WebKit.
import {findWebKit, startWebKit} from './webkit.mjs';

/** Nothing where this machine lacks WebKit. */
export function webkitLauncher() {
  if (!findWebKit()) return undefined;
  let engine;
  let driver;
  let active;
  return {
    name: 'WebKit',
    // The runner's commands know no launcher of ours: they drive this type through its page.
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      engine ??= await startWebKit({width: 1280, height: 1000});
      driver = engine.newDriver();
      active = id;
      await driver.setViewport({width: 800, height: 600});
      await driver.goto(url);
    },
    isActive: (id) => id === active,
    getBrowserUrl: () => driver.url(),
    getPage: () => ({keyboard: driver, setViewport: driver.setViewport}),
    async stopSession() {
      active = undefined;
      await driver.close();
      return {};
    },
    stop: () => engine?.close(),
  };
}
