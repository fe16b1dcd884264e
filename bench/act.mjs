/** What a reader does on a page, and how long it takes until it is seen. */

/**
 * Runs in the page before the reader acts: from the event named `type` to the frame that shows the last change in `roots`
 * before nothing changes for `quiet` milliseconds. `work` is what the main thread does of that: from the event to the change, and
 * the drawing of the frame; the rest is waiting for the frame.
 */
function arm(roots, type, quiet, patience) {
  window.seen = new Promise((resolve) => {
    const {port1, port2} = new window.MessageChannel();
    let timer = setTimeout(resolve, patience);
    let event, begun, changed, frame, waiting, first;
    const observer = new window.MutationObserver(() => {
      if (begun === undefined || waiting) return;
      waiting = true;
      changed = performance.now();
      window.requestAnimationFrame(() => {
        frame = performance.now();
        port2.postMessage(0);
      });
    });
    // A message posted in a frame arrives after that frame is painted.
    port1.onmessage = () => {
      const now = performance.now();
      waiting = false;
      first = first ?? now - event.timeStamp;
      clearTimeout(timer);
      timer = setTimeout(() => {
        observer.disconnect();
        resolve({first, painted: now - event.timeStamp, work: changed - begun + now - frame});
      }, quiet);
    };
    const begin = (happened) => {
      event = happened;
      begun = performance.now();
    };
    window.addEventListener(type, begin, {capture: true, once: true});
    for (const root of roots()) {
      observer.observe(root, {subtree: true, childList: true, characterData: true, attributes: true});
    }
  });
}

/** Nothing where the page looks the same as before. */
async function seen(page, {roots, debounced}, type, act) {
  const [quiet, patience] = debounced ? [500, 8_000] : [80, 800];
  await page.evaluate(`(${arm})(${roots}, '${type}', ${quiet}, ${patience})`);
  await act();
  return page.evaluate('window.seen');
}

/** The text field of a search, ready to type in. */
export async function fieldOf(page, {search}) {
  if (search.begin) await page.evaluate(`(${search.begin})()`);
  await page.waitForFunction(`(${search.field})()`, {polling: 50});
  const field = await page.evaluateHandle(`(${search.field})()`);
  await field.focus();
  return field;
}

export const typeLetter = (page, {search}, letter) =>
  seen(page, search, 'input', () => page.keyboard.sendCharacter(letter));

export async function clear(page, field, {search}) {
  await field.focus();
  await page.keyboard.press('KeyA', {commands: ['SelectAll']});
  await page.keyboard.press('Backspace');
  await new Promise((resolve) => setTimeout(resolve, search.debounced ? 1_000 : 200));
}

/** Clicks the control at a place among those that open something. */
export async function openAt(page, {open}, at) {
  const control = await page.evaluateHandle(`(${open.controls})()[${at}]`);
  return seen(page, open, 'click', () => control.click());
}
