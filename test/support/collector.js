// The first script of a test page: keeps what the page says, in engines whose driver does not tell.
(function () {
  const messages = [];
  const {error, warn, info, log, debug} = console;
  for (const [level, native] of Object.entries({error, warn, info, log, debug})) {
    console[level] = (...parts) => {
      messages.push(`${level}: ${parts.join(' ')}`);
      native.apply(console, parts);
    };
  }
  window.addEventListener(
    'error',
    ({message, target}) => messages.push(message ? `uncaught: ${message}` : `not loaded: ${target.src || target.href}`),
    true,
  );
  window.addEventListener('unhandledrejection', ({reason}) => messages.push(`uncaught: ${reason}`));
  document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample}) =>
    messages.push(`policy: ${effectiveDirective} refuses ${blockedURI} ${sample}`.trim()),
  );
  Object.defineProperty(window, 'pageMessages', {value: messages});
})();
