/** The same questions in the accordions of others: only the component, bundled as its documents say. */
import {questions} from '../content.mjs';

const items = (write) => questions.map(write).join('\n');
const expected = questions.length;
const inShadow = (tag, part) => ({
  shown: `() => [...document.querySelectorAll('${tag}')].filter((element) => element.shadowRoot?.querySelector('${part}')).length`,
  open: {
    controls: `() => [...document.querySelectorAll('${tag}')].map((element) => element.shadowRoot.querySelector('${part}'))`,
    roots: `() => [...document.querySelectorAll('${tag}')].map((element) => element.shadowRoot)`,
  },
});

export const shoelace = {
  name: 'Shoelace details',
  entry: `
    import '@shoelace-style/shoelace/dist/themes/light.css';
    import '@shoelace-style/shoelace/dist/components/details/details.js';`,
  body: items(({question, answer}) => `<sl-details summary="${question}">${answer}</sl-details>`),
  expected,
  ...inShadow('sl-details', 'summary'),
};
export const webAwesome = {
  name: 'Web Awesome details',
  entry: `
    import '@awesome.me/webawesome/dist/styles/themes/default.css';
    import '@awesome.me/webawesome/dist/components/details/details.js';`,
  body: items(({question, answer}) => `<wa-details summary="${question}">${answer}</wa-details>`),
  expected,
  ...inShadow('wa-details', 'summary'),
};
export const spectrum = {
  name: 'Spectrum accordion',
  entry: `
    import '@spectrum-web-components/theme/sp-theme.js';
    import '@spectrum-web-components/theme/theme-light.js';
    import '@spectrum-web-components/theme/scale-medium.js';
    import '@spectrum-web-components/accordion/sp-accordion.js';
    import '@spectrum-web-components/accordion/sp-accordion-item.js';`,
  body: `<sp-theme system="spectrum" color="light" scale="medium"><sp-accordion allow-multiple>
${items(({question, answer}) => `<sp-accordion-item label="${question}"><div>${answer}</div></sp-accordion-item>`)}
</sp-accordion></sp-theme>`,
  expected,
  ...inShadow('sp-accordion-item', 'button'),
};
export const govuk = {
  name: 'GOV.UK accordion',
  entry: `
    import 'virtual-govuk.scss';
    import {Accordion} from 'govuk-frontend/dist/govuk/components/accordion/accordion.mjs';
    new Accordion(document.querySelector('.govuk-accordion'), {rememberExpanded: false});`,
  styles: {
    'virtual-govuk.scss': `
      $govuk-include-default-font-face: false;
      $govuk-font-family: arial, sans-serif;
      @import 'node_modules/govuk-frontend/dist/govuk/base';
      @import 'node_modules/govuk-frontend/dist/govuk/components/accordion/index';
      @import 'node_modules/govuk-frontend/dist/govuk/utilities/visually-hidden';`,
  },
  body: `<script>document.body.className += ' js-enabled govuk-frontend-supported'</script>
<div class="govuk-accordion" data-module="govuk-accordion" id="accordion">
${items(
  ({question, answer}, at) => `<div class="govuk-accordion__section">
<div class="govuk-accordion__section-header"><h2 class="govuk-accordion__section-heading">
<span class="govuk-accordion__section-button" id="heading-${at}">${question}</span></h2></div>
<div id="content-${at}" class="govuk-accordion__section-content"><p class="govuk-body">${answer}</p></div>
</div>`,
)}
</div>`,
  expected,
  shown: () => document.querySelectorAll('button.govuk-accordion__section-button').length,
  open: {
    controls: () => [...document.querySelectorAll('button.govuk-accordion__section-button')],
    roots: () => [document.body],
  },
};
export const nhsuk = {
  name: 'NHS.UK expander',
  entry: `import 'virtual-nhsuk.scss';`,
  styles: {
    'virtual-nhsuk.scss': `
      @use 'node_modules/nhsuk-frontend/dist/nhsuk/components/details';`,
  },
  body: items(
    ({question, answer}) => `<details class="nhsuk-details nhsuk-expander"><summary class="nhsuk-details__summary">
<span class="nhsuk-details__summary-text">${question}</span></summary>
<div class="nhsuk-details__text"><p>${answer}</p></div></details>`,
  ),
  expected,
  shown: () => document.querySelectorAll('details').length,
  open: {
    controls: () => [...document.querySelectorAll('summary')],
    roots: () => [document.body],
  },
};

export default [shoelace, webAwesome, spectrum, govuk, nhsuk];
