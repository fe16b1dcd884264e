// WebKitGTK over classic WebDriver.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readdirSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {findProgram} from '../../scripts/browser.mjs';

const keyCodes = {
  Backspace: '\ue003',
  Tab: '\ue004',
  Enter: '\ue007',
  Shift: '\ue008',
  Control: '\ue009',
  Escape: '\ue00c',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
  Delete: '\ue017',
};

const listening = async (server) => {
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return server.address().port;
};

/** A proxy that lets nothing through and remembers who was asked for. */
async function startCatchAll() {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(404).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url);
    socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
  });
  return {asked, address: `127.0.0.1:${await listening(server)}`, close: () => server.close()};
}

async function freePort() {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Debian keeps it out of PATH, in a folder named after the machine's architecture. */
const findMiniBrowser = () =>
  readdirSync('/usr/lib')
    .map((folder) => join('/usr/lib', folder, 'webkit2gtk-4.1/MiniBrowser'))
    .find(existsSync);

/** A display of its own for a machine that has none. */
async function startDisplay({width, height}) {
  const args = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'];
  const child = spawn('Xvfb', args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  const [number] = await once(child.stdio[3], 'data');
  return {child, display: `:${String(number).trim()}`};
}

/** One command of the WebDriver protocol. */
async function send(port, method, path, body) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {method, body: body && JSON.stringify(body)});
  const {value} = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function startDriver(program, env) {
  const port = await freePort();
  const child = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {env, stdio: 'ignore'});
  const isReady = () => send(port, 'GET', '/status').catch(() => undefined);
  for (const end = Date.now() + 10_000; !(await isReady()); await sleep(50)) {
    if (Date.now() > end) throw new Error('WebKitWebDriver does not answer');
  }
  return {child, port};
}

// JSON, and not WebDriver's own way, which trips over a page's enumerable methods on Object.prototype; the replacer
// passes by a page's toJSON.
const answering = (expression) => `
  const answer = (result) => arguments[0](JSON.stringify(result, function (key) { return this[key]; }));
  (async () => (${expression}))().then((value) => answer({value}), (error) => answer({error: String(error)}));`;

const onKeys = (keys, ...types) => ({
  type: 'key',
  id: 'keyboard',
  actions: keys.flatMap((key) => types.map((type) => ({type, value: keyCodes[key] ?? key}))),
});

const clickOn = (x, y) => ({
  type: 'pointer',
  id: 'mouse',
  actions: [
    {type: 'pointerMove', x, y},
    {type: 'pointerDown', button: 0},
    {type: 'pointerUp', button: 0},
  ],
});

/** The driver and the browser, where this machine has both, and a display or the means to make one. */
export function findWebKit() {
  const program = findProgram('WebKitWebDriver');
  const binary = program && findMiniBrowser();
  return binary && (process.env.DISPLAY || findProgram('Xvfb')) ? {program, binary} : undefined;
}

/** Nothing where this machine lacks it. */
export async function startWebKit(size) {
  const found = findWebKit();
  if (!found) return undefined;
  const {program, binary} = found;

  const children = [];
  const stop = () => children.forEach((child) => child.kill());
  process.once('exit', stop);
  const env = {...process.env};
  if (!env.DISPLAY) {
    const {child, display} = await startDisplay({width: size.width, height: size.height + 200});
    children.push(child);
    env.DISPLAY = display;
  }
  const {child, port} = await startDriver(program, env);
  children.push(child);

  const catchAll = await startCatchAll();
  // MiniBrowser does not heed WebDriver's own `proxy`.
  const args = [
    '--automation',
    '--proxy',
    `http://${catchAll.address}`,
    '--ignore-host',
    '127.0.0.1',
    '--ignore-host',
    'localhost',
  ];
  const {sessionId, capabilities} = await send(port, 'POST', '/session', {
    capabilities: {alwaysMatch: {'webkitgtk:browserOptions': {binary, args}}},
  });
  const session = (method, path, body) => send(port, method, `/session/${sessionId}${path}`, body);
  await session('POST', '/window/rect', size);

  async function run(expression) {
    const {value, error} = JSON.parse(
      await session('POST', '/execute/async', {script: answering(expression), args: []}),
    );
    if (error) throw new Error(error);
    return value;
  }
  const act = (...actions) => session('POST', '/actions', {actions});
  async function setViewport({width, height}) {
    const bars = await run('({width: outerWidth - innerWidth, height: outerHeight - innerHeight})');
    await session('POST', '/window/rect', {width: width + bars.width, height: height + bars.height});
  }

  return {
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    /** A new tab would stay in the background: all pages share one. */
    newDriver() {
      const before = catchAll.asked.length;
      return {
        run,
        goto: (url) => session('POST', '/url', {url}),
        clickAt: (x, y) => act(clickOn(x, y)),
        press: (key) => act(onKeys([key], 'keyDown', 'keyUp')),
        down: (key) => act(onKeys([key], 'keyDown')),
        up: (key) => act(onKeys([key], 'keyUp')),
        type: (text) => act(onKeys([...text], 'keyDown', 'keyUp')),
        url: () => session('GET', '/url'),
        setViewport,
        screenshot: async () => Buffer.from(await session('GET', '/screenshot'), 'base64'),
        said: () => run('window.pageMessages || []'),
        foreign: () => catchAll.asked.slice(before),
        close: () => session('POST', '/url', {url: 'about:blank'}),
      };
    },
    async close() {
      await session('DELETE', '').catch(() => {});
      catchAll.close();
      stop();
    },
  };
}
