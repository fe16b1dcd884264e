import {expect, fixture, html} from '@open-wc/testing';
import rules from '../../data/phrases.json';
import type {PhraseRules} from '../../src/core/phrases.js';
import {checkHostText} from '../../src/development/host-text.js';
import {elements} from '../../src/elements.js';
import {library} from '../../stories/fixtures/library.js';
import {register} from '../../stories/fixtures/register.js';
import {find, listenToConsole, words} from '../support/elements.js';

checkHostText(Object.values(elements), rules as PhraseRules);
register();

type Content = Parameters<typeof fixture>[0];
const draw = <T extends HTMLElement = HTMLElement>(content: unknown): Promise<T> => fixture<T>(content as Content);
const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));

describe('the development build', () => {
  const takeConsole = listenToConsole();

  it('names the element, the place, the words, the rule, its basis and what to do, once', async () => {
    for (let times = 0; times < 2; times += 1) {
      const consult = await draw(html`<medleaf-consult label="本院根治白癜风"></medleaf-consult>`);
      expect(words(find(consult, '#title')), 'the text stays').to.equal('本院根治白癜风');
    }
    const said = takeConsole();
    expect(said).to.have.length(1);
    for (const part of ['warn: <medleaf-consult>', 'label', '"根治"', 'CURE-01, error', '广告法', '目前不能保证治好'])
      expect(said[0]).to.contain(part);
  });

  for (const [what, content, place] of [
    ['an attribute', html`<medleaf-consult department="国内首家专病科"></medleaf-consult>`, 'department'],
    ['a slot', html`<medleaf-consult><span slot="text">名额有限，抓紧</span></medleaf-consult>`, 'slot="text"'],
    [
      'a table of its own',
      html`<medleaf-consult><table slot="services"><tr><td>祖传膏药</td></tr></table></medleaf-consult>`,
      'slot="services"',
    ],
    [
      'the services',
      html`<medleaf-consult .services=${[{name: '光疗'}, {name: '检查', detail: '限时检查'}]}></medleaf-consult>`,
      'services[1].detail',
    ],
    [
      'an advertisement',
      html`<medleaf-consult .advertisement=${{name: '示例医院', departments: '最权威的皮肤科'}}></medleaf-consult>`,
      'advertisement.departments',
    ],
    ['a doctor’s fields', html`<medleaf-doctor name="示例医师" title="著名神医"></medleaf-doctor>`, 'title'],
    ['a doctor’s answer', html`<medleaf-doctor name="示例医师">三天见效。</medleaf-doctor>`, 'its content'],
    [
      'a placeholder',
      html`<medleaf-search placeholder="哪家医院最好" .library=${library}></medleaf-search>`,
      'placeholder',
    ],
  ] as const) {
    it(`reads ${what}`, async () => {
      await draw(content);
      const said = takeConsole();
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(`${place} says`);
    });
  }

  it('reads what changes later', async () => {
    const consult = await draw(html`<medleaf-consult><p slot="text">请来门诊。</p></medleaf-consult>`);
    consult.querySelector('p')!.textContent = '包治白癜风';
    await nextTask();
    expect(takeConsole()).to.have.length(1);
    consult.setAttribute('label', '绝对有效');
    await (consult as HTMLElementTagNameMap['medleaf-consult']).updateComplete;
    expect(takeConsole()).to.have.length(1);
  });

  it('lets a plain way to the clinic and an honest answer be', async () => {
    await draw(
      html`<medleaf-consult
        label="需要看医生？" department="皮肤科" phone="010-00000000" hours="Mo-Fr 08:00-12:00"
        .services=${[{name: '窄谱UVB光疗', place: '门诊楼三层'}]}
      ><p slot="text">白斑变大时请来面诊。</p></medleaf-consult>`,
    );
    await draw(html`<medleaf-doctor name="示例医师">目前不能根治，可以治疗。</medleaf-doctor>`);
    await draw(html`<medleaf-search query="根治" .library=${library}></medleaf-search>`);
    await nextTask();
    expect(takeConsole()).to.deep.equal([]);
  });
});
