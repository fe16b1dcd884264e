import {hospitalPage} from '../../support/pages.mjs';

/**
 * A page that a site might have.
 * @typedef {object} Host
 * @property {string} name
 * @property {string} markup
 * @property {string} [lacks] what it needs and this machine lacks
 * @property {Record<string, string>} [headers]
 * @property {(markup: string) => Uint8Array} [encode]
 * @property {{name: string, value: string}[]} [media] features to emulate, in Chromium only
 * @property {Record<string, string>} [others] more pages of the site, by path
 * @property {string} [within] the shadow host that the widgets are in
 * @property {boolean} [fallback] the page promises the fallback markup, and no widget
 * @property {number} [scale] the page attacks the look: how much larger or smaller our text may become
 * @property {readonly RegExp[]} [says] what the page promises to say on the console, one for each message
 * @property {boolean} [reported] the engine itself reports what it refuses: only our own words are looked at
 * @property {(page: object) => Promise<void>} [act] what happens before the widgets are used
 * @property {Record<string, string>} [skip] why not, by engine
 * @property {() => string[]} [check] runs in the page at last and returns what is wrong
 */

export const charset = '<meta charset="utf-8">';
export const script = '<script src="/dist/medleaf.js"></script>';
export const widgetNames = ['medleaf-search', 'medleaf-drug-card', 'medleaf-faq', 'medleaf-consult'];

/** With fallback markup inside, as a hospital's page should have it. */
export const widgets = `<div id="widgets">
  <medleaf-search query="白癜风"><p class="fallback">请到门诊楼二层咨询。</p></medleaf-search>
  <medleaf-drug-card drug="tacrolimus-ointment"><p class="fallback">请读药盒里的说明书。</p></medleaf-drug-card>
  <medleaf-faq topic="tacrolimus"><p class="fallback">请致电 000-0000-0000。</p></medleaf-faq>
  <medleaf-consult phone="000-0000-0000" href="#booking" hours="Mo-Su 00:00-24:00"><p class="fallback">示例医院</p></medleaf-consult>
</div>`;

/** @returns {Host} */
export const host = (name, {head = '', body = widgets + script, ...rest} = {}) => ({
  name,
  markup: hospitalPage({head: charset + head, body}),
  ...rest,
});
