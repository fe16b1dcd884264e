import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {MedleafConsult} from '../../src/elements/consult/consult.js';
import {library} from '../../stories/fixtures/library.js';
import {register} from '../../stories/fixtures/register.js';
import {
  expectAccessible,
  find,
  findAll,
  focused,
  hear,
  isVisible,
  listenToConsole,
  narrow,
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

const services = [
  {name: '皮肤科', place: '门诊楼二层', hours: '周一至周六上午'},
  {name: '窄谱UVB光疗', detail: '凭医生的治疗单', place: '门诊楼三层'},
];
const nextFrame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
const overflows = (consult: MedleafConsult): string[] =>
  findAll(consult, '.root *:not(.scroller *)')
    .filter((each) => isVisible(each) && each.getBoundingClientRect().right > consult.getBoundingClientRect().right + 1)
    .map((each) => each.outerHTML);

describe('medleaf-consult', () => {
  const takeConsole = listenToConsole();

  const restore: (() => void)[] = [];
  /** Puts something else in the place of what the browser has, until the test ends. */
  const replace = (target: object, name: string, value: unknown): void => {
    const own = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, {configurable: true, writable: true, value});
    restore.push(() => {
      if (own) Object.defineProperty(target, name, own);
      else Reflect.deleteProperty(target, name);
    });
  };
  afterEach(() => {
    for (const each of restore.splice(0).reverse()) each();
  });

  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  describe('is accessible', () => {
    it('as a way to the clinic', () =>
      expectAccessible(
        () => html`<medleaf-consult
          phone="000-0000-0000" href="#booking" department="皮肤科" hours="Mo-Su 00:00-24:00" dismissible
        ></medleaf-consult>`,
      ));
    it('with a table of services and an open code', () =>
      expectAccessible(
        () => html`<medleaf-consult qr .services=${services}></medleaf-consult>`,
        (consult) => find(consult, '[aria-controls=page-code]').click(),
      ));
    it('as a bar', () =>
      expectAccessible(
        () =>
          html`<medleaf-consult placement="bottom" phone="000" href="#booking" hours="Mo-Su 00:00-24:00"></medleaf-consult>`,
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
      expect(findAll(consult, 'a, dd, button, table')).to.deep.equal([]);
      expect(isVisible(find(consult, '.scroller'))).to.equal(false);
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
        html`<medleaf-consult
          mode="emergency" label="咨询客服" department="示例医院" phone="000" href="/shop" qr .services=${services}
        ><span slot="text">先等等</span><table slot="services"><tr><td>示例医院</td></tr></table></medleaf-consult>`,
      );
      expect(words(find(consult, '#title'))).to.equal('出现这些情况，立即拨打120');
      expect(findAll(consult, 'a').map((each) => each.getAttribute('href'))).to.deep.equal(['tel:120']);
      expect(words(shadow(consult))).to.not.match(/咨询客服|示例医院|皮肤科/);
      for (const child of consult.children) expect(isVisible(child)).to.equal(false);
      expect(findAll(consult, 'button, table')).to.deep.equal([]);
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

    it('never follows the reader, nor comes into the mode for older readers, with one warning', async () => {
      const bar = await draw(
        html`<medleaf-consult
          mode="advertisement" placement="bottom" certificate="示例" .advertisement=${advertisement}
        ></medleaf-consult>`,
      );
      expect(isEmpty(bar)).to.equal(true);
      expect(takeConsole()).to.have.length(1);
      const box = await fixture<HTMLElement>(
        html`<div elder><medleaf-consult
          mode="advertisement" certificate="示例" .advertisement=${advertisement}
        ></medleaf-consult></div>`,
      );
      const consult = box.querySelector('medleaf-consult')!;
      await consult.updateComplete;
      expect(isEmpty(consult)).to.equal(true);
      expect(takeConsole()).to.have.length(1);
    });

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

  describe('copying the telephone number', () => {
    const press = async (consult: MedleafConsult): Promise<void> => {
      find(consult, '[part=copy]').click();
      await nextFrame();
      await consult.updateComplete;
    };

    it('is offered beside the link where a mouse points, and not without a number', async () => {
      const consult = await draw(html`<medleaf-consult phone="000-0000-0000"></medleaf-consult>`);
      const hasTouch = matchMedia('(any-pointer: coarse)').matches;
      expect(isVisible(find(consult, '[part=copy]'))).to.equal(!hasTouch);
      expect(isVisible(find(consult, '[part=phone]'))).to.equal(true);
      expect(
        findAll(await draw(html`<medleaf-consult phone="导诊台"></medleaf-consult>`), '[part=copy]'),
      ).to.have.length(0);
    });

    it('copies what is shown, says so in words, and again to screen readers', async () => {
      const copied: string[] = [];
      replace(navigator, 'clipboard', {writeText: (text: string) => Promise.resolve(copied.push(text))});
      const consult = await draw(html`<medleaf-consult phone="000-0000-0000"></medleaf-consult>`);
      const button = find(consult, '[part=copy]');
      expect(words(button)).to.equal('复制号码');
      button.focus();
      await press(consult);
      expect(copied).to.deep.equal(['000-0000-0000']);
      expect(words(button)).to.equal('号码已复制');
      await new Promise((done) => setTimeout(done, 600));
      expect(words(document.querySelector('[data-medleaf-announcer]'))).to.equal('号码已复制');
      button.blur();
      await consult.updateComplete;
      expect(words(button)).to.equal('复制号码');
    });

    it('copies the old way on a page without https, and focus stays', async () => {
      const selected: string[] = [];
      replace(navigator, 'clipboard', undefined);
      replace(document, 'execCommand', () => selected.push((focused() as HTMLTextAreaElement).value));
      const consult = await draw(html`<medleaf-consult phone="000-0000-0000"></medleaf-consult>`);
      find(consult, '[part=copy]').focus();
      await press(consult);
      expect(selected).to.deep.equal(['000-0000-0000']);
      expect(focused()).to.equal(find(consult, '[part=copy]'));
      expect(findAll(consult, 'textarea')).to.deep.equal([]);
    });

    it('says honestly when the browser refuses', async () => {
      replace(navigator, 'clipboard', {writeText: () => Promise.reject(new Error('denied'))});
      replace(document, 'execCommand', () => false);
      const consult = await draw(html`<medleaf-consult phone="000-0000-0000"></medleaf-consult>`);
      await press(consult);
      expect(words(find(consult, '.actions'))).to.contain('浏览器不让复制，请抄下号码：000-0000-0000');
      expect(words(find(consult, '[part=copy]'))).to.equal('复制号码');
    });
  });

  describe('departments, services and equipment', () => {
    const rows = (consult: MedleafConsult): string[][] =>
      findAll<HTMLTableRowElement>(consult, 'tr').map((row) => [...row.cells].map(words));

    it('stand in a table with a caption, header cells, and only the columns that are needed', async () => {
      const consult = await draw(
        html`<medleaf-consult .services=${[
          {name: '皮肤科', place: '二层'},
          {name: '光疗室', place: '三层'},
        ]}></medleaf-consult>`,
      );
      expect(words(find(consult, 'caption'))).to.equal('科室、服务与设备');
      expect(rows(consult)).to.deep.equal([
        ['名称', '地点'],
        ['皮肤科', '二层'],
        ['光疗室', '三层'],
      ]);
      expect(findAll(consult, 'thead th[scope=col]')).to.have.length(2);
      expect(findAll(consult, 'tbody th[scope=row]')).to.have.length(2);
    });

    it('can be a table of the page, also one that comes later', async () => {
      const consult = await draw(html`<medleaf-consult .services=${services}></medleaf-consult>`);
      const table = Object.assign(document.createElement('table'), {slot: 'services', textContent: '皮肤科'});
      consult.append(table);
      await nextFrame();
      await consult.updateComplete;
      expect(isVisible(table)).to.equal(true);
      expect(isVisible(find(consult, 'table'))).to.equal(false);
      const early = await draw(
        html`<medleaf-consult><table slot="services"><tbody><tr><td>皮肤科</td></tr></tbody></table></medleaf-consult>`,
      );
      expect(isVisible(early.querySelector('table')!)).to.equal(true);
    });

    it('that are not told in the right shape are left out, with one warning', async () => {
      for (const [value, left] of [
        ['皮肤科', 0],
        [{name: '皮肤科'}, 0],
        [[{name: '皮肤科'}, {place: '二层'}, null, {name: '光疗室', hours: 8}], 1],
      ] as const) {
        const consult = await draw(html`<medleaf-consult .services=${value}></medleaf-consult>`);
        expect(findAll(consult, 'tbody tr')).to.have.length(left);
        const said = takeConsole();
        expect(said).to.have.length(1);
        expect(said[0]).to.contain('services').and.to.contain('name');
      }
    });
  });

  describe('the code for a phone', () => {
    const open = async (consult: MedleafConsult): Promise<void> => {
      find(consult, '[aria-controls=page-code]').click();
      await consult.updateComplete;
    };

    it('is offered only where the page asks for it, and drawn only when it is opened', async () => {
      expect(findAll(await draw(html`<medleaf-consult></medleaf-consult>`), '#page-code')).to.deep.equal([]);
      const consult = await draw(html`<medleaf-consult qr></medleaf-consult>`);
      const button = find(consult, '[aria-controls=page-code]');
      expect(words(button)).to.equal('在手机上打开');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(find(consult, '#page-code').childElementCount).to.equal(0);
      button.focus();
      await sendKeys({press: 'Enter'});
      await consult.updateComplete;
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(find(consult, '#page-code [role=img]').getAttribute('aria-label')).to.equal('二维码：本页地址');
      await sendKeys({press: ' '});
      await consult.updateComplete;
      expect(isVisible(find(consult, '#page-code'))).to.equal(false);
    });

    it('is one path of whole squares, black on white with a margin, in the dark too', async () => {
      const box = await fixture<HTMLElement>(
        html`<div style="color-scheme: dark"><medleaf-consult qr></medleaf-consult></div>`,
      );
      const consult = box.querySelector('medleaf-consult')!;
      await consult.updateComplete;
      await open(consult);
      const code = find(consult, '#page-code svg');
      const [left, top, width, height] = code.getAttribute('viewBox')!.split(' ').map(Number);
      expect([left, top]).to.deep.equal([-4, -4]);
      expect(width).to.equal(height);
      expect((width! - 8 - 17) % 4, 'the size of a version').to.equal(0);
      expect(code.children).to.have.length(1);
      const path = code.firstElementChild!.getAttribute('d')!;
      expect(path).to.match(/^(M\d+ \d+h\d+v1H\d+z)+$/);
      // The upper edges of the two upper finder patterns.
      expect(path.startsWith('M0 0h7v1H0z')).to.equal(true);
      expect(path).to.contain(`M${width! - 15} 0h7v1`);
      const {fill, stroke, backgroundColor} = getComputedStyle(code);
      expect([fill, stroke, backgroundColor]).to.deep.equal(['rgb(0, 0, 0)', 'none', 'rgb(255, 255, 255)']);
    });

    it('stands beside the address, with its fragment, in characters that can be read', async () => {
      history.replaceState(null, '', '#%E7%99%BD%E6%96%91');
      const consult = await draw(html`<medleaf-consult qr></medleaf-consult>`);
      await open(consult);
      expect(words(find(consult, '#page-code bdi'))).to.match(/^http.*#白斑$/);
    });

    it('gives way to the address alone where that is too long', async () => {
      history.replaceState(null, '', `#${'a'.repeat(700)}`);
      const consult = await draw(html`<medleaf-consult qr></medleaf-consult>`);
      await open(consult);
      expect(findAll(consult, '#page-code svg')).to.deep.equal([]);
      expect(words(find(consult, '#page-code')))
        .to.contain('地址太长')
        .and.to.contain('aaaa');
    });
  });

  describe('as a bar at the lower edge', () => {
    const page = async (bar: unknown): Promise<MedleafConsult> => {
      const box = await fixture<HTMLElement>(
        html`<div>
          ${Array.from({length: 40}, (_, i) => html`<p><a href="#p${i}">${i}</a> <input aria-label=${i} /></p>`)}${bar}
        </div>`,
      );
      const consult = box.querySelector('medleaf-consult')!;
      await consult.updateComplete;
      await nextFrame();
      return consult;
    };
    const bar = html`<medleaf-consult placement="bottom" phone="000" href="#booking" department="皮肤科"></medleaf-consult>`;
    const position = (consult: MedleafConsult): string => getComputedStyle(consult).position;

    beforeEach(() => setViewport({width: 1000, height: 600}));
    after(() => setViewport({width: 800, height: 600}));

    it('is one line: heading, hours, booking and telephone', async () => {
      const consult = await draw(
        html`<medleaf-consult
          placement="bottom" phone="000" href="#booking" department="皮肤科" hours="Mo-Su 00:00-24:00" qr .services=${services}
        ><p slot="text">请来门诊。</p></medleaf-consult>`,
      );
      const text = words(find(consult, 'section'));
      for (const part of ['需要看医生？', '24小时接诊', '预约挂号', '000']) expect(text).to.contain(part);
      expect(text).to.not.match(/皮肤科|在手机上打开/);
      expect(isVisible(consult.querySelector('p')!)).to.equal(false);
      expect(consult.offsetHeight).to.be.below(90);
    });

    it('is in view while there is page below, and leaves the end of the page free', async () => {
      const consult = await page(bar);
      expect(position(consult)).to.equal('sticky');
      expect(Math.round(consult.getBoundingClientRect().bottom)).to.equal(innerHeight);
      scrollTo({top: document.scrollingElement!.scrollHeight, behavior: 'instant'});
      const last = consult.previousElementSibling!.getBoundingClientRect();
      expect(last.bottom).to.be.at.most(consult.getBoundingClientRect().top);
    });

    it('never covers what has focus', async () => {
      const consult = await page(bar);
      scrollTo({top: 0, behavior: 'instant'});
      consult.parentElement!.querySelector('a')!.focus();
      for (let stop = 0; stop < 40; stop += 1) {
        await sendKeys({press: 'Tab'});
        await nextFrame();
        const {bottom} = focused()!.getBoundingClientRect();
        expect(bottom).to.be.at.most(consult.getBoundingClientRect().top);
      }
    });

    it('rests in its own place while a soft keyboard is open', async () => {
      const viewport = Object.assign(new EventTarget(), {height: innerHeight, scale: 1});
      replace(window, 'visualViewport', viewport);
      const consult = await page(bar);
      expect(position(consult)).to.equal('sticky');
      viewport.height -= 250;
      viewport.dispatchEvent(new UIEvent('resize'));
      expect(position(consult)).to.equal('static');
      viewport.height += 250;
      viewport.dispatchEvent(new UIEvent('resize'));
      expect(position(consult)).to.equal('sticky');
      Object.assign(viewport, {height: innerHeight / 2, scale: 2});
      viewport.dispatchEvent(new UIEvent('resize'));
      expect(position(consult), 'enlarged with two fingers').to.equal('sticky');
    });

    it('rests while a finger has gone into a text field, and only there', async () => {
      replace(window, 'matchMedia', () => ({matches: true}));
      const consult = await page(bar);
      const {parentElement: box} = consult;
      box!.querySelector('input')!.focus();
      expect(position(consult)).to.equal('static');
      box!.querySelector('a')!.focus();
      expect(position(consult)).to.equal('sticky');
    });

    it('rests where it would take more than a third of the screen', async () => {
      const consult = await page(bar);
      await setViewport({width: 320, height: 256});
      await nextFrame();
      await nextFrame();
      expect(position(consult)).to.equal('static');
      expect(overflows(consult)).to.deep.equal([]);
    });

    it('leaves no listener behind when it is gone or no bar any more', async () => {
      const types: string[] = [];
      const {addEventListener, removeEventListener} = document;
      replace(document, 'addEventListener', function (this: Document, ...given: Parameters<typeof addEventListener>) {
        types.push(given[0]);
        addEventListener.apply(this, given);
      });
      replace(
        document,
        'removeEventListener',
        function (this: Document, ...given: Parameters<typeof removeEventListener>) {
          types.splice(types.indexOf(given[0]), 1);
          removeEventListener.apply(this, given);
        },
      );
      const consult = await page(bar);
      expect(types).to.deep.equal(['focusin', 'focusout']);
      consult.placement = 'inline';
      await consult.updateComplete;
      expect(types).to.deep.equal([]);
      consult.placement = 'bottom';
      await consult.updateComplete;
      consult.remove();
      expect(types).to.deep.equal([]);
    });
  });

  describe('closing it', () => {
    it('is offered only where the page asks for it', async () => {
      expect(findAll(await draw(html`<medleaf-consult></medleaf-consult>`), 'button')).to.deep.equal([]);
    });

    it('lasts for the visit, also for an element that is drawn in its place', async () => {
      const bar = (label: string): unknown => html`<medleaf-consult dismissible label=${label}></medleaf-consult>`;
      const consult = await draw(bar('先打电话'));
      find(consult, '.close').click();
      expect(isEmpty(await draw(bar('先打电话')))).to.equal(true);
      expect(isEmpty(await draw(bar('请来门诊')))).to.equal(false);
      expect(isEmpty(await draw(html`<medleaf-consult label="先打电话"></medleaf-consult>`))).to.equal(false);
    });

    it('does not take an emergency notice away', async () => {
      const consult = await draw(html`<medleaf-consult mode="emergency" dismissible></medleaf-consult>`);
      expect(findAll(consult, '.close')).to.deep.equal([]);
      expect(words(find(consult, 'section'))).to.contain('120');
    });

    it('takes it away for this visit, moved or not, and fires medleaf-consult-dismiss', async () => {
      const heard = hear('medleaf-consult-dismiss');
      const consult = await draw(html`<medleaf-consult dismissible phone="000"></medleaf-consult>`);
      const close = find(consult, '.close');
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
      expect(await tabSequence(consult)).to.deep.equal(['预约挂号', '000', '复制号码', '关闭']);
    });

    it('Tab stops at the table, which can be wider than its place, and at what opens the code', async () => {
      const consult = await draw(
        html`<medleaf-consult qr phone="000" href="#booking" .services=${services}></medleaf-consult>`,
      );
      expect(await tabSequence(consult)).to.deep.equal([
        '科室、服务与设备',
        '预约挂号',
        '000',
        '复制号码',
        '在手机上打开',
      ]);
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

  describe('in a narrow place', () => {
    afterEach(() => setViewport({width: 800, height: 600}));
    for (const dir of ['ltr', 'rtl']) {
      it(`of 320 px nothing is cut or hangs out, ${dir}`, async function () {
        await narrow(this);
        const box = await fixture<HTMLElement>(
          html`<div dir=${dir}><medleaf-consult
            qr dismissible phone="000-0000-0000" href="#booking" department="皮肤科" hours="Mo-Su 00:00-24:00" .services=${services}
          ></medleaf-consult></div>`,
        );
        const consult = box.querySelector('medleaf-consult')!;
        await consult.updateComplete;
        find(consult, '[aria-controls=page-code]').click();
        await consult.updateComplete;
        expect(overflows(consult)).to.deep.equal([]);
        expect(document.scrollingElement!.scrollWidth).to.be.at.most(320);
      });
    }
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
