// A test page's shooting range: fires one string at every sink at once, and tells what it did.
(function () {
  const {Element, FocusEvent, MutationObserver, TextEncoder, history, localStorage, location} = window;
  const hits = [];
  window.hit = () => hits.push('hit');
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => void hits.push(name);
  for (const type of ['error', 'unhandledrejection'])
    window.addEventListener(type, ({message, reason}) => hits.push(`uncaught: ${message || reason}`));
  // Dozens of widgets at once: warnings are expected, and laying the page out for every one of them takes minutes.
  console.warn = () => {};
  HTMLElement.prototype.focus = () => {};
  Element.prototype.scrollIntoView = () => {};
  // Engines with a scroll bar beside the page keep its room.
  document.documentElement.style.overflowY = 'scroll';

  const placeOf = (id) => {
    const node = document.querySelector(id);
    const {left, width} = node.getBoundingClientRect();
    return [left, width, window.getComputedStyle(node).fontSize].join();
  };

  const forbidden =
    /^(applet|audio|base|embed|form|frame|frameset|iframe|link|math|meta|object|portal|script|source|style|template|video)$/;
  const addresses = /^(action|data|formaction|href|ping|poster|src|srcdoc|srcset|xlink:href)$/;

  /** What stands in a widget that must never stand there. */
  function* faultsIn(root) {
    for (const element of root.querySelectorAll('*')) {
      if (forbidden.test(element.localName)) yield `<${element.localName}>`;
      for (const {name, value} of element.attributes) {
        if (/^(on|style$)/.test(name)) yield `${name}="${value}"`;
        if (addresses.test(name) && !isAllowed(value)) yield `${name}="${value}"`;
      }
      if (element.shadowRoot) yield* faultsIn(element.shadowRoot);
    }
  }

  /** https, http, tel and mailto, and what stays on this site. */
  function isAllowed(address) {
    let url;
    try {
      url = new URL(address, location.href);
    } catch {
      return true; // leads nowhere
    }
    if (/^(tel|mailto):$/.test(url.protocol)) return true;
    return /^https?:\/\//i.test(address) || url.origin === location.origin;
  }

  const put = (library, path, value) => {
    const last = path[path.length - 1];
    path.slice(0, -1).reduce((each, key) => each[key], library)[last] = value;
  };

  /** A stranger's text as a CMS may hand it on without running it. */
  function inert(text, slot) {
    const nodes = ['p', 'textarea', 'script', 'details'].map((tag) => document.createElement(tag));
    const [paragraph, area, script, details] = nodes;
    paragraph.textContent = text;
    for (const name of ['title', 'data-onclick', 'data-style', 'data-src']) paragraph.setAttribute(name, text);
    area.value = text;
    script.type = 'text/plain';
    script.text = text;
    details.id = text;
    details.append(document.createElement('summary'), text);
    details.firstChild.textContent = text;
    for (const node of nodes) if (slot) node.slot = slot;
    return [...nodes, document.createComment(text), text];
  }

  const settled = async (widgets) => {
    for (let i = 0; i < 3; i++) for (const each of widgets) await each.updateComplete;
  };

  const widget = (tag, attributes, properties = {}) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return Object.assign(element, properties);
  };
  const all = (names, value) => Object.fromEntries(names.map((name) => [name, value]));

  let clean;

  /** Every element in every way in which a text can reach it; `brief`: in the attributes and in a library only. */
  function targets(text, brief, {elements, library, freeTexts}) {
    clean = clean || JSON.parse(library);
    const hostile = JSON.parse(library);
    for (const path of freeTexts) put(hostile, path, text);
    return elements.flatMap(({tag, usual, attributes, properties, slots}) => {
      const kept = {...all(attributes, text), ...usual};
      const markup = document.createElement('div');
      markup.dataset.medleaf = tag.replace('medleaf-', '');
      for (const name of attributes) markup.setAttribute(`data-${name}`, text);
      markup.append(...inert(text));
      const drawn = [widget(tag, usual, {library: hostile}), markup];
      if (brief) return drawn;
      const slotted = widget(tag, kept, {library: clean});
      for (const slot of slots) slotted.append(...inert(text, slot));
      return [...drawn, slotted, widget(tag, usual, {...all(properties, text), library: clean})];
    });
  }

  /** Opens what can be opened. */
  function use({shadowRoot}) {
    for (const each of shadowRoot.querySelectorAll('[aria-expanded=false], [aria-pressed=false], button.opener'))
      if (each.isConnected) each.click();
    const input = shadowRoot.querySelector('[role=combobox]');
    if (input) input.dispatchEvent(new FocusEvent('focus'));
  }

  /** What a text did that it must not do. */
  window.attack = async (text, {raw, brief}, plan) => {
    hits.length = 0;
    const stage = document.querySelector('#stage');
    stage.style.overflowWrap = 'anywhere'; // the fallback markup is the page's own
    const before = [placeOf('#banner'), placeOf('#after'), location.pathname];
    const added = [];
    const observer = new MutationObserver((records) => added.push(...records.flatMap((each) => [...each.addedNodes])));
    observer.observe(document.head, {childList: true});
    observer.observe(document.body, {childList: true});

    localStorage.setItem('medleaf-recent-searches', raw ? text : JSON.stringify([text]));
    const notes = all(['patchDetails', 'since', 'course', 'treatments', 'conditions', 'work', 'worries'], text);
    localStorage.setItem('medleaf-visit-notes', raw ? text : JSON.stringify({notes, step: 6}));
    history.replaceState(null, '', `#${encodeURI(`${raw ? '' : 'faq-'}${toWellFormed(text)}`)}`);

    const name = document.createElement('div');
    name.dataset.medleaf = text;
    stage.append(name, ...targets(text, brief, plan));
    // The divs are upgraded once the page's own observer has seen them.
    await Promise.resolve();
    const widgets = [...stage.querySelectorAll('*')].filter(({shadowRoot}) => shadowRoot);
    await settled(widgets);
    widgets.forEach(use);
    await settled(widgets);

    const faults = widgets.flatMap((each) =>
      [...faultsIn(each.shadowRoot)].map((fault) => `${each.localName}: ${fault}`),
    );
    for (const each of widgets)
      if (each.scrollWidth > each.clientWidth + 1) faults.push(`${each.outerHTML.slice(0, 80)} is too wide`);
    window.scrollTo(0, 0);
    const {left, top} = document.querySelector('#banner').getBoundingClientRect();
    if (document.elementFromPoint(left + 5, top + 5).id !== 'banner') faults.push('the banner is covered');
    if (String(before) !== String([placeOf('#banner'), placeOf('#after'), location.pathname]))
      faults.push('the page around has moved');
    if (document.documentElement.scrollWidth > window.innerWidth) faults.push('the page has become too wide');
    for (const key in {}) faults.push(`Object.prototype.${key}`);
    observer.disconnect();
    for (const node of added)
      if (!node.dataset || !('medleafAnnouncer' in node.dataset || node.type === 'application/ld+json'))
        faults.push(`added outside: ${node.nodeName}`);
    const reached = widgets.some(
      ({localName, shadowRoot}) =>
        localName === 'medleaf-faq' && shadowRoot.querySelector('[part=question]')?.textContent.includes(text),
    );
    stage.textContent = '';
    return {hits: [...hits], faults, reached, widgets: widgets.length};
  };

  const show = (widgets) => {
    document.querySelector('#stage').append(...widgets);
    return settled(widgets);
  };

  /** Every token of every element with one value; what moved outside. */
  window.paint = async (value, tokens, {elements, library}) => {
    clean = clean || JSON.parse(library);
    const stage = document.querySelector('#stage');
    if (!stage.firstChild) await show(elements.map(({tag, usual}) => widget(tag, usual, {library: clean})));
    for (const token of tokens) stage.style.setProperty(token, value);
    const {display, visibility} = getComputedStyle(document.body);
    return String([display, visibility, placeOf('#banner'), placeOf('#after')]);
  };

  /** A long text in every attribute of every element. */
  window.stretch = async (unit, times, {elements}) => {
    const text = `Mo${unit.repeat(times)}!`;
    for (const {tag, usual, attributes} of elements) {
      await show([widget(tag, all(attributes, text)), widget(tag, {...all(attributes, text), ...usual})]);
      document.querySelector('#stage').textContent = '';
    }
    return hits;
  };

  /** Elements with attributes, properties and a library of their own each. */
  window.scatter = async (cases) => {
    hits.length = 0;
    const widgets = cases.map(({tag, attributes, properties}) => widget(tag, attributes, properties));
    await show(widgets);
    widgets.forEach(use);
    await settled(widgets);
    const faults = widgets.flatMap(({localName, shadowRoot}) =>
      [...faultsIn(shadowRoot)].map((each) => `${localName}: ${each}`),
    );
    document.querySelector('#stage').textContent = '';
    return [...hits, ...faults];
  };

  /** What is asked for on behalf of the attributes that are there to ask. */
  window.request = async (address) => {
    const asked = [];
    window.fetch = (url) => {
      asked.push(url);
      return Promise.reject(new Error('nothing is sent'));
    };
    const doctor = widget('medleaf-doctor', {name: 'x', photo: address});
    await show([doctor, widget('medleaf-faq', {'content-src': address})]);
    const faults = [...faultsIn(doctor.shadowRoot), ...asked.filter((url) => !/^https?:/.test(url))];
    document.querySelector('#stage').textContent = '';
    return [...hits, ...faults];
  };

  const toWellFormed = (text) => new TextDecoder().decode(new TextEncoder().encode(text));
})();
