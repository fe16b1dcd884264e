// Frameworks that draw our tags, show and hide them and move them; and pages that are swapped without loading.
import {hospitalPage} from '../../support/pages.mjs';
import {charset, host, script, widgets} from './page.mjs';

const questions = '#one > medleaf-faq >>> [part=question]';

/** Not within the driver's own call, where WebKit runs microtasks between a framework's steps. */
const toggle = () => void setTimeout(() => window.host.toggle());

/** The app shows two lists of questions and a card; what its `host` does is what a framework does all day. */
async function useApp(page) {
  // What is drawn later would move the question away from under the pointer.
  await page.waitFor(() =>
    ['#one > medleaf-faq', '#two > medleaf-faq', 'medleaf-drug-card'].every((selector) =>
      document.querySelector(selector)?.shadowRoot?.querySelector('.disclosure-body'),
    ),
  );
  await page.click(questions);
  await page.evaluate(() => window.host.reverse());
  await page.evaluate(toggle);
  await page.waitFor(() => !document.querySelector('medleaf-drug-card'));
  await page.evaluate(toggle);
  await page.waitFor(() => document.querySelector('medleaf-drug-card'));
}

const moved = () => {
  const ids = [...document.querySelectorAll('section')].map((section) => section.id);
  const question = document.querySelector('#one > medleaf-faq').shadowRoot.querySelector('[part=question]');
  return [
    ids.join() !== 'two,one' && `the lists are in the order ${ids}`,
    question.getAttribute('aria-expanded') !== 'true' && 'the open question closed when it moved',
  ];
};

const app = (name, body) =>
  host(name, {body: `<div id="app"></div><script>var host</script>${body}`, act: useApp, check: moved});

const vue = `<script>
  const {createApp, nextTick} = Vue;
  const app = createApp({
    template: document.querySelector('#template').innerHTML,
    data: () => ({order: ['one', 'two'], shown: true}),
  });
  app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('medleaf-');
  const root = app.mount('#app');
  window.host = {reverse: () => root.order.reverse(), toggle: () => (root.shown = !root.shown)};
</script>`;
const vueTemplate = `<script type="text/template" id="template">
  <medleaf-search></medleaf-search>
  <medleaf-drug-card v-if="shown" drug="tacrolimus-ointment"></medleaf-drug-card>
  <section v-for="id of order" :key="id" :id="id"><medleaf-faq .topic="'tacrolimus'"></medleaf-faq></section>
  <medleaf-consult phone="000-0000-0000"></medleaf-consult>
</script>`;

const drawn = (page) =>
  page.waitFor(() => document.querySelector('medleaf-faq')?.shadowRoot?.querySelector('[part=question]'));

export const frameworks = [
  app('React 19, before our script', `<script src="/host/react.js"></script>${script}`),
  app('React 19, after our script', `${script}<script src="/host/react.js"></script>`),
  app('Vue 3, before our script', `${vueTemplate}<script src="/host/vue.js"></script>${vue}${script}`),
  app('Vue 3, after our script', `${script}${vueTemplate}<script src="/host/vue.js"></script>${vue}`),
  app('Svelte 5, before our script', `<script src="/host/svelte.js"></script>${script}`),
  app('Svelte 5, after our script', `${script}<script src="/host/svelte.js"></script>`),
  app('Angular 20, before our script', `<script src="/host/angular.js"></script>${script}`),
  app('Angular 20, after our script', `${script}<script src="/host/angular.js"></script>`),
  host('properties set before the script', {
    body: `${widgets.replace(' topic="tacrolimus"', '')}
      <script>document.querySelector('medleaf-faq').topic = 'tacrolimus';</script>${script}`,
  }),
  host('Turbo, there and back', {
    head: '<script src="/host/turbo.js"></script><script defer src="/dist/medleaf.js"></script>',
    body: `<a id="there" href="/second.html">科室介绍</a>${widgets}`,
    others: {
      '/second.html': hospitalPage({
        head: `${charset}<script src="/host/turbo.js"></script><script defer src="/dist/medleaf.js"></script>`,
        body: '<h1 id="second">科室介绍</h1>',
      }),
    },
    async act(page) {
      await drawn(page);
      await page.click('medleaf-faq >>> [part=question]');
      await page.click('#there');
      await page.waitFor(() => document.querySelector('#second'));
      await page.evaluate(() => window.history.back());
      await drawn(page);
    },
  }),
  host('a page that is left and come back to', {
    others: {'/second.html': hospitalPage({head: charset, body: '<h1 id="second">科室介绍</h1>'})},
    async act(page) {
      await drawn(page);
      await page.goto(new URL('/second.html', await page.evaluate(() => window.location.href)).href);
      await page.evaluate(() => void setTimeout(() => window.history.back()));
      await page.waitFor(() => document.querySelector('medleaf-faq'));
    },
  }),
  host('a part that is saved as HTML and put back', {
    async act(page) {
      await drawn(page);
      await page.evaluate(() => {
        const part = document.querySelector('#widgets');
        const saved = part.innerHTML;
        part.innerHTML = '';
        part.innerHTML = saved;
      });
    },
  }),
  host('nodes that are cloned and moved', {
    async act(page) {
      await drawn(page);
      await page.evaluate(() => {
        const part = document.querySelector('#widgets');
        part.replaceWith(part.cloneNode(true));
        for (let i = 0; i < 5; i += 1) document.body.append(document.querySelector('#widgets'));
      });
    },
  }),
];
