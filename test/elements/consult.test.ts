import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {MedleafConsult} from '../../src/elements/consult/consult.js';
import {library} from '../../stories/fixtures/library.js';
import {register} from '../../stories/fixtures/register.js';
import {
  expectAccessible,
  find,
  findAll,
  hear,
  isVisible,
  listenToConsole,
  setClock,
  shadow,
  tabSequence,
  watchWindow,
  words,
} from '../support/elements.js';

register();

const draw = (content: unknown): Promise<MedleafConsult> =>
  fixture<MedleafConsult>(content as Parameters<typeof fixture>[0]);
const hours = (consult: MedleafConsult): string | undefined => findAll(consult, '[part=hours]').map(words)[0];
const stop = (event: Event): void => event.preventDefault();
const isEmpty = (consult: MedleafConsult): boolean => shadow(consult).querySelector('*:not(style)') === null;

const advertisement = {
  name: '示例医院',
  address: '示例路1号',
  ownership: '公立',
  category: '综合医院',
  departments: '皮肤科',
  beds: '500张',
  hours: '8:00–17:30',
  phone: '000-0000-0000',
};

describe('medleaf-consult', () => {
  const takeConsole = listenToConsole();

  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  describe('is accessible', () => {
    it('as a way to the clinic', () =>
      expectAccessible(
        () => html`<medleaf-consult
          phone="000-0000-0000" href="#booking" department="皮肤科" hours="Mo-Su 00:00-24:00" dismissible
        ></medleaf-consult>`,
      ));
    it('in an emergency', () => expectAccessible(() => html`<medleaf-consult mode="emergency"></medleaf-consult>`));
    it('as an advertisement', () =>
      expectAccessible(
        () =>
          html`<medleaf-consult mode="advertisement" certificate="示例广〔2026〕1号" .advertisement=${advertisement}></medleaf-consult>`,
      ));
  });

  describe('the way to the clinic', () => {
    it('is a named region with department, telephone and booking link', async () => {
      const consult = await draw(
        html`<medleaf-consult phone="000-0000 0000" href="/booking" department="皮肤科"></medleaf-consult>`,
      );
      const region = find(consult, 'section');
      expect(words(find(consult, `#${region.getAttribute('aria-labelledby')!}`))).to.equal('需要看医生？');
      expect(words(region)).to.contain('皮肤科').and.to.contain('000-0000 0000');
      expect(find(consult, '[part=link]').getAttribute('href')).to.equal('/booking');
      expect(find(consult, '[part=phone]').getAttribute('href')).to.equal('tel:00000000000');
    });

    it('leaves out what it is not told', async () => {
      const consult = await draw(html`<medleaf-consult></medleaf-consult>`);
      expect(findAll(consult, 'a, dd, button')).to.deep.equal([]);
      expect(words(find(consult, 'section'))).to.contain('到医院皮肤科面诊');
    });

    it('takes the words of the page for its heading and its text', async () => {
      const consult = await draw(
        html`<medleaf-consult label="先打电话"><span slot="text">白斑变大时请来面诊。</span></medleaf-consult>`,
      );
      expect(words(find(consult, '#title'))).to.equal('先打电话');
      expect(isVisible(consult.querySelector('span')!)).to.equal(true);
    });

    it('has its heading at the level that the page asks for', async () => {
      const consult = await draw(html`<medleaf-consult heading-level="4"></medleaf-consult>`);
      expect(find(consult, '#title').localName).to.equal('h4');
    });

    it('refuses an address that could run script, with one warning', async () => {
      for (const href of ['javascript:alert(1)', ' jaVascript:alert(1)', 'data:text/html,x', '//evil.example']) {
        const consult = await draw(html`<medleaf-consult href=${href} phone="000"></medleaf-consult>`);
        consult.requestUpdate();
        await consult.updateComplete;
        expect(findAll(consult, '[part=link]'), href).to.deep.equal([]);
        const said = takeConsole();
        expect(said, href).to.have.length(1);
        expect(said[0]).to.contain('warn: <medleaf-consult>').and.to.contain('href');
      }
    });

    it('takes web, telephone and mail addresses and those of its own site', async () => {
      for (const href of [
        'https://example.test/',
        'tel:120',
        'mailto:a@example.test',
        'booking.html',
        '?a=1',
        '#b',
        '/c',
      ]) {
        const consult = await draw(html`<medleaf-consult href=${href}></medleaf-consult>`);
        expect(find(consult, '[part=link]').getAttribute('href')).to.equal(href);
      }
    });

    it('dials the first number it is given, without the words around it', async () => {
      const dialled = {
        '000-0000-0000': '00000000000',
        '+86 (010) 0000 0000': '+8601000000000',
        '000-00000000 转 801': '00000000000',
        '000-00000000 / 111-11111111': '00000000000',
      };
      for (const [phone, number] of Object.entries(dialled)) {
        const consult = await draw(html`<medleaf-consult phone=${phone}></medleaf-consult>`);
        expect(words(find(consult, '[part=phone]')), phone).to.equal(phone);
        // An extension may follow after a pause, never as more digits of the number.
        expect(find(consult, '[part=phone]').getAttribute('href')!.split(/[,;]/)[0], phone).to.equal(`tel:${number}`);
      }
    });

    it('links no telephone that has no number', async () => {
      const consult = await draw(html`<medleaf-consult phone="请到导诊台"></medleaf-consult>`);
      expect(words(find(consult, 'dl'))).to.contain('请到导诊台');
      expect(findAll(consult, 'a[href="tel:"]')).to.deep.equal([]);
    });
  });

  describe('the opening hours', () => {
    const week = 'Mo-Fr 08:00-12:00,13:30-17:30; Sa 08:00-12:00';
    // 2026-11-23 is a Monday; 08:00 in Shanghai is midnight in UTC.
    const cases: readonly (readonly [string, string, string])[] = [
      ['2026-11-23T00:30:00Z', '正在接诊 · 到12:00', 'on Monday morning'],
      ['2026-11-23T04:30:00Z', '现在休息 · 今天13:30开诊', 'at noon'],
      ['2026-11-23T10:00:00Z', '现在休息 · 明天08:00开诊', 'on Monday evening'],
      ['2026-11-27T16:30:00Z', '现在休息 · 今天08:00开诊', 'on Saturday before dawn, still Friday in UTC'],
      ['2026-11-28T05:00:00Z', '现在休息 · 周一08:00开诊', 'on Saturday afternoon'],
      ['2026-11-23T04:00:00Z', '现在休息 · 今天13:30开诊', 'at the very minute it closes'],
    ];
    for (const [moment, said, when] of cases) {
      it(`say "${said}" ${when}`, async () => {
        setClock(moment);
        expect(hours(await draw(html`<medleaf-consult hours=${week}></medleaf-consult>`))).to.equal(said);
      });
    }

    it('never closing, say so', async () => {
      expect(hours(await draw(html`<medleaf-consult hours="Mo-Su 00:00-24:00"></medleaf-consult>`))).to.equal(
        '24小时接诊',
      );
    });

    it('leave out the days in `closed-on`', async () => {
      setClock('2026-11-23T01:00:00Z');
      const consult = await draw(
        html`<medleaf-consult hours=${week} closed-on="2026-11-23,2026-11-24"></medleaf-consult>`,
      );
      expect(hours(consult)).to.equal('现在休息 · 周三08:00开诊');
    });

    it('say only that it is closed when no day is near', async () => {
      setClock('2026-11-23T01:00:00Z');
      const closed = Array.from(
        {length: 15},
        (_, i) => `2026-${i < 8 ? '11' : '12'}-${String(((i + 22) % 30) + 1).padStart(2, '0')}`,
      );
      const consult = await draw(
        html`<medleaf-consult hours="Mo-Su 08:00-12:00" closed-on=${closed.join(',')}></medleaf-consult>`,
      );
      expect(hours(consult)).to.equal('现在休息');
    });

    it('are those of the clinic’s own time zone', async () => {
      setClock('2026-11-23T09:00:00Z');
      const consult = await draw(html`<medleaf-consult hours=${week} time-zone="Europe/Paris"></medleaf-consult>`);
      expect(hours(consult)).to.equal('正在接诊 · 到12:00');
    });

    it('are told anew while the page stays open, and when it comes back from the cache', async () => {
      const page = watchWindow();
      setClock('2026-11-23T03:59:40Z');
      const consult = await draw(html`<medleaf-consult hours=${week}></medleaf-consult>`);
      expect(hours(consult)).to.equal('正在接诊 · 到12:00');
      setClock('2026-11-23T04:00:10Z');
      page.ticks();
      await consult.updateComplete;
      expect(hours(consult)).to.equal('现在休息 · 今天13:30开诊');
      setClock('2026-11-23T06:00:00Z');
      window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
      await consult.updateComplete;
      expect(hours(consult)).to.equal('正在接诊 · 到17:30');
    });

    it('that cannot be read are left out, with one warning that shows how to write them', async () => {
      for (const [name, value, part] of [
        ['hours', '周一到周五', 'Mo-Fr 08:00'],
        ['closed-on', '10月1日', '2026-10-01'],
        ['time-zone', 'China', 'Asia/Shanghai'],
      ] as const) {
        const consult = document.createElement('medleaf-consult');
        if (name !== 'hours') consult.hours = week;
        consult.setAttribute(name, value);
        (await fixture<HTMLElement>(html`<div></div>`)).append(consult);
        await consult.updateComplete;
        const said = takeConsole();
        expect(said, name).to.have.length(1);
        expect(said[0]).to.contain('warn: <medleaf-consult>').and.to.contain(part);
        if (name !== 'closed-on') expect(hours(consult), name).to.equal(undefined);
      }
    });
  });

  describe('in an emergency', () => {
    it('the words and the number are fixed', async () => {
      const consult = await draw(
        html`<medleaf-consult mode="emergency" label="咨询客服" phone="000" href="/shop"><span slot="text">先等等</span></medleaf-consult>`,
      );
      expect(words(find(consult, '#title'))).to.equal('出现这些情况，立即拨打120');
      expect(findAll(consult, 'a').map((each) => each.getAttribute('href'))).to.deep.equal(['tel:120']);
      expect(words(shadow(consult))).to.not.contain('咨询客服');
      expect(isVisible(consult.querySelector('span')!)).to.equal(false);
    });
  });

  describe('an advertisement', () => {
    const ad = (certificate: string, fields: object | undefined): Promise<MedleafConsult> =>
      draw(
        html`<medleaf-consult mode="advertisement" certificate=${certificate} .advertisement=${fields}></medleaf-consult>`,
      );

    it('shows the permitted items, the word 广告 and the certificate, and nothing else', async () => {
      const consult = await ad('示例广〔2026〕1号', {...advertisement, promise: '一个月见效'});
      const text = words(find(consult, 'section'));
      for (const each of Object.values(advertisement)) expect(text).to.contain(each);
      expect(text).to.match(/^广告/).and.to.contain('示例广〔2026〕1号');
      expect(text).to.not.contain('一个月见效');
      expect(findAll(consult, 'a')).to.deep.equal([]);
    });

    it('is not shown without a certificate or without the institution, with one warning', async () => {
      for (const [certificate, fields] of [
        ['', advertisement],
        ['示例广〔2026〕1号', undefined],
        ['示例广', {...advertisement, name: ''}],
      ] as const) {
        const consult = await ad(certificate, fields);
        consult.requestUpdate();
        await consult.updateComplete;
        expect(isEmpty(consult)).to.equal(true);
        const said = takeConsole();
        expect(said).to.have.length(1);
        expect(said[0]).to.contain('certificate');
      }
    });

    for (const [beside, markup] of [
      ['a drug card', html`<medleaf-drug-card drug="EX506" .library=${library}></medleaf-drug-card>`],
      ['a drug card written as a div', html`<div data-medleaf="drug-card" data-drug="EX506"></div>`],
      ['an article', html`<div data-medleaf="article" data-article="a"></div>`],
    ] as const) {
      it(`is not shown on a page with ${beside}, with one warning`, async () => {
        await fixture(html`<div>${markup}</div>`);
        const consult = await ad('示例广〔2026〕1号', advertisement);
        expect(isEmpty(consult)).to.equal(true);
        const said = takeConsole();
        expect(said).to.have.length(1);
        expect(said[0]).to.contain('warn: <medleaf-consult>').and.to.contain('wayfinding');
      });
    }

    it('goes when a drug card comes to the page afterwards', async () => {
      const page = watchWindow();
      const consult = await ad('示例广〔2026〕1号', advertisement);
      expect(isEmpty(consult)).to.equal(false);
      await fixture(html`<medleaf-drug-card drug="EX506" .library=${library}></medleaf-drug-card>`);
      page.ticks();
      await consult.updateComplete;
      expect(isEmpty(consult)).to.equal(true);
      takeConsole();
    });

    it('is not shown beside a drug card that a search has opened', async () => {
      const search = await fixture<HTMLElementTagNameMap['medleaf-search']>(
        html`<medleaf-search query="exemplar" category="drug" .library=${library}></medleaf-search>`,
      );
      find(search, '[role=option]').click();
      await search.updateComplete;
      const consult = await ad('示例广〔2026〕1号', advertisement);
      expect(isEmpty(consult)).to.equal(true);
      takeConsole();
    });
  });

  describe('an unknown mode', () => {
    it('shows the way to the clinic and says so once', async () => {
      const consult = await draw(html`<medleaf-consult mode="popup" phone="000"></medleaf-consult>`);
      consult.requestUpdate();
      await consult.updateComplete;
      expect(words(find(consult, '#title'))).to.equal('需要看医生？');
      const said = takeConsole();
      expect(said).to.have.length(1);
      for (const part of ['"popup"', 'wayfinding', 'emergency', 'advertisement']) expect(said[0]).to.contain(part);
    });
  });

  describe('medleaf-consult-request', () => {
    for (const [channel, part] of [
      ['phone', '[part=phone]'],
      ['link', '[part=link]'],
    ] as const) {
      it(`says that the reader chose ${channel}, typed and in detail; cancelled, nothing is followed`, async () => {
        const heard = hear('medleaf-consult-request');
        const consult = await draw(html`<medleaf-consult phone="000" href="#booking"></medleaf-consult>`);
        consult.addEventListener('medleaf-consult-request', stop);
        const click = new MouseEvent('click', {bubbles: true, composed: true, cancelable: true});
        find(consult, part).dispatchEvent(click);
        expect(heard).to.have.length(1);
        expect(heard[0]).to.include({bubbles: true, composed: true, cancelable: true, channel});
        expect(heard[0]!.detail).to.deep.equal({channel});
        expect(click.defaultPrevented).to.equal(true);
        expect(location.hash).to.equal('');
      });
    }

    it('left alone, the link is followed', async () => {
      const consult = await draw(html`<medleaf-consult href="#booking"></medleaf-consult>`);
      find(consult, '[part=link]').focus();
      await sendKeys({press: 'Enter'});
      expect(location.hash).to.equal('#booking');
    });

    it('comes from the emergency number too', async () => {
      const heard = hear('medleaf-consult-request');
      const consult = await draw(html`<medleaf-consult mode="emergency"></medleaf-consult>`);
      consult.addEventListener('medleaf-consult-request', stop);
      find(consult, '[part=phone]').click();
      expect(heard.map(({channel}) => channel)).to.deep.equal(['phone']);
    });
  });

  describe('closing it', () => {
    it('is offered only where the page asks for it', async () => {
      expect(findAll(await draw(html`<medleaf-consult></medleaf-consult>`), 'button')).to.deep.equal([]);
    });

    it('takes it away for this visit, moved or not, and fires medleaf-consult-dismiss', async () => {
      const heard = hear('medleaf-consult-dismiss');
      const consult = await draw(html`<medleaf-consult dismissible phone="000"></medleaf-consult>`);
      const close = find(consult, 'button');
      expect(close.getAttribute('aria-label')).to.equal('关闭');
      close.focus();
      await sendKeys({press: 'Enter'});
      await consult.updateComplete;
      expect(isEmpty(consult)).to.equal(true);
      expect(heard).to.have.length(1);
      expect(heard[0]).to.include({bubbles: true, composed: true, cancelable: false});
      expect(heard[0]!.detail).to.deep.equal({});
      consult.parentElement!.append(consult);
      await consult.updateComplete;
      expect(isEmpty(consult)).to.equal(true);
    });
  });

  describe('by keyboard', () => {
    it('Tab stops at the booking link, the telephone and what closes it', async () => {
      const consult = await draw(
        html`<medleaf-consult dismissible phone="000" href="#booking" department="皮肤科"></medleaf-consult>`,
      );
      expect(await tabSequence(consult)).to.deep.equal(['预约挂号', '000', '关闭']);
    });

    it('Tab stops once in an emergency, and nowhere in an advertisement', async () => {
      expect(await tabSequence(await draw(html`<medleaf-consult mode="emergency"></medleaf-consult>`))).to.deep.equal([
        '拨打120',
      ]);
      const ad = await draw(
        html`<medleaf-consult mode="advertisement" certificate="示例" .advertisement=${advertisement}></medleaf-consult>`,
      );
      expect(await tabSequence(ad)).to.deep.equal([]);
    });
  });

  describe('as a guest in the page', () => {
    it('never takes focus, and stays at the lower edge without leaving the flow', async () => {
      const before = document.activeElement;
      const consult = await draw(html`<medleaf-consult placement="bottom" phone="000"></medleaf-consult>`);
      expect(document.activeElement).to.equal(before);
      expect(getComputedStyle(consult).position).to.equal('sticky');
      expect(getComputedStyle(await draw(html`<medleaf-consult></medleaf-consult>`)).position).to.equal('static');
    });

    it('has one clock and one listener wherever it is moved, and none when it is gone', async () => {
      const page = watchWindow();
      const box = await fixture<HTMLElement>(html`<div><div></div><medleaf-consult></medleaf-consult></div>`);
      const consult = box.querySelector('medleaf-consult')!;
      for (let times = 0; times < 3; times += 1) {
        box.firstElementChild!.append(consult);
        box.append(consult);
      }
      expect(page.left()).to.deep.equal(['pageshow', 'interval']);
      consult.remove();
      expect(page.left()).to.deep.equal([]);
    });

    it('takes properties that were set before it was defined', async () => {
      const early = Object.assign(document.createElement('late-consult') as MedleafConsult, {
        mode: 'advertisement',
        certificate: '示例',
        advertisement,
      });
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.append(early);
      customElements.define('late-consult', class extends MedleafConsult {});
      await early.updateComplete;
      expect(words(find(early, '#title'))).to.equal('示例医院');
    });

    it('speaks the language of the nearest lang', async () => {
      const box = await fixture<HTMLElement>(
        html`<div lang="en"><medleaf-consult hours="Mo-Su 00:00-24:00"></medleaf-consult></div>`,
      );
      const consult = box.querySelector('medleaf-consult')!;
      await consult.updateComplete;
      expect(words(shadow(consult))).to.not.match(/[\u4e00-\u9fff]/);
      expect(find(consult, 'section').lang).to.equal('en');
    });
  });
});
