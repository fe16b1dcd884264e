/** One visit to one page by somebody with a slow phone: a browser context of its own, so nothing is cached or warm. */
import {PredefinedNetworkConditions} from 'puppeteer-core';
import {fieldOf, typeLetter} from './act.mjs';

const slowdown = 4;
const patience = 60_000;
const phone = {width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true};
const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8'];

/**
 * Runs in the page before anything of it. `shown` counts what has been drawn; the first frame with one and the first with
 * all of them are noted when they are painted.
 */
function watch(shown, expected) {
  const painted = {};
  const {port1, port2} = new window.MessageChannel();
  const noted = [];
  // A message posted in a frame arrives after that frame is painted.
  port1.onmessage = () => (painted[noted.shift()] = performance.now());
  const note = (name) => {
    noted.push(name);
    port2.postMessage(0);
  };
  const look = () => {
    const count = document.body ? shown() : 0;
    if (count > 0 && !look.first) {
      look.first = true;
      note('first');
    }
    if (count >= expected) note('all');
    else window.requestAnimationFrame(look);
  };
  window.requestAnimationFrame(look);
  const seen = [];
  const observer = new window.PerformanceObserver((list) => seen.push(...list.getEntries()));
  observer.observe({type: 'layout-shift', buffered: true});
  Object.assign(window, {painted, shifts: {seen, observer}});
}

/** Runs in the page: what it noted itself. */
function observed() {
  const {shifts, painted} = window;
  const unexpected = [...shifts.seen, ...shifts.observer.takeRecords()].filter(({hadRecentInput}) => !hadRecentInput);
  return {
    ...painted,
    shift: unexpected.reduce((sum, {value}) => sum + value, 0),
    nodes: document.querySelectorAll('*').length,
    contentful: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  };
}

const scripting = new Set([
  'EvaluateScript',
  'v8.compile',
  'v8.callFunction',
  'FunctionCall',
  'RunMicrotasks',
  'MinorGC',
  'MajorGC',
]);
const drawing = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit', 'ParseHTML']);

/**
 * What the trace says of the page's main thread until `last`, in milliseconds of processor time, so that what other programs
 * do meanwhile does not count: evaluating its scripts, all scripting, drawing, the longest task, and what tasks take beyond 50 ms.
 */
function readTrace(trace, url, last, scale) {
  const {traceEvents} = JSON.parse(new TextDecoder().decode(trace));
  const start = traceEvents.find(({name, args}) => name === 'navigationStart' && args.data?.documentLoaderURL === url);
  const events = traceEvents
    .filter(({ph, pid, tid, ts}) => ph === 'X' && pid === start.pid && tid === start.tid && ts >= start.ts)
    .filter(({ts}) => ts <= start.ts + last * 1000)
    .sort((one, other) => one.ts - other.ts || other.dur - one.dur);
  const sums = {evaluation: 0, script: 0, drawing: 0, task: 0, longest: 0, blocking: 0};
  const around = [];
  for (const {name, ts, dur, tdur = dur, args} of events) {
    while (around.length && around[around.length - 1].end <= ts) around.pop();
    const time = (tdur / 1000) * scale;
    const within = around[around.length - 1]?.kind;
    let kind = within;
    if (name === 'RunTask') {
      sums.task += time;
      sums.longest = Math.max(sums.longest, time);
      sums.blocking += Math.max(0, time - 50);
    } else if (scripting.has(name)) kind = 'script';
    else if (drawing.has(name)) kind = 'drawing';
    if (name === 'EvaluateScript' && args.data?.url.startsWith('http')) sums.evaluation += time;
    if (kind && kind !== within) {
      sums[kind] += time;
      if (within) sums[within] -= time;
    }
    around.push({end: ts + dur, kind});
  }
  return sums;
}

/** A page of its own, slowed down; `use` gets it and it is gone afterwards. */
export async function inContext(browser, {network = true, throttled = true} = {}, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(phone);
    if (throttled) await page.emulateCPUThrottling(slowdown);
    if (network) await page.emulateNetworkConditions(PredefinedNetworkConditions['Slow 4G']);
    return await use(page);
  } finally {
    await context.close();
  }
}

/** Opens a page and waits until everything is drawn and the browser has nothing to do. */
export async function open(page, {url, shown, expected = 1}) {
  await page.evaluateOnNewDocument(`(${watch})(${shown}, ${expected})`);
  await page.goto(url, {timeout: patience});
  await page.waitForFunction('window.painted.all', {timeout: patience, polling: 100});
  await page.evaluate(() => new Promise((resolve) => window.requestIdleCallback(resolve, {timeout: 1_000})));
}

/**
 * What loading a page costs: times from navigation on, in milliseconds; `wire` and `heap` in KB. With a search, and unless
 * `use` is false, also the first result: a letter is typed once the field is there. Not `throttled`, times of the main thread
 * are multiplied instead, which a busy machine disturbs less.
 */
export async function measureLoad(browser, target, {network = true, throttled = true, use = true} = {}) {
  return inContext(browser, {network, throttled}, async (page) => {
    const client = await page.createCDPSession();
    await client.send('Network.enable');
    let requests = 0;
    let wire = 0;
    client.on('Network.requestWillBeSent', ({request}) => (requests += Number(request.url.startsWith('http'))));
    client.on('Network.loadingFinished', ({encodedDataLength}) => (wire += encodedDataLength));
    await page.tracing.start({categories});
    await open(page, target);
    const trace = await page.tracing.stop();
    const {first, all, shift, nodes, contentful} = await page.evaluate(observed);
    await client.send('HeapProfiler.collectGarbage');
    const {JSHeapUsedSize} = await page.metrics();
    const loaded = {
      wire: wire / 1024,
      requests,
      contentful,
      first,
      all,
      ...readTrace(trace, target.url, all + 100, throttled ? 1 : slowdown),
      shift,
      heap: JSHeapUsedSize / 1024,
      nodes,
    };
    if (!use || !target.search) return loaded;
    await fieldOf(page, target);
    const {painted: keystroke} = await typeLetter(page, target, '白');
    return {...loaded, keystroke, result: all + keystroke, 'wire in use': wire / 1024};
  });
}

/** What loading a page asks of the main thread alone, in a visit of its own, which a busy machine hardly disturbs. */
export async function measureMainThread(browser, target) {
  const {evaluation, script, drawing, task, longest, blocking, heap} = await measureLoad(browser, target, {
    network: false,
    throttled: false,
    use: false,
  });
  return {evaluation, script, drawing, task, longest, blocking, heap};
}
