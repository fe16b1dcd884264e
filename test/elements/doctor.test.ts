import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import {MedleafDoctor} from '../../src/elements/doctor/doctor.js';
import {register} from '../../stories/fixtures/register.js';
import {expectAccessible, find, findAll, isVisible, listenToConsole, tabSequence, words} from '../support/elements.js';

register();

const draw = (content: unknown): Promise<MedleafDoctor> =>
  fixture<MedleafDoctor>(content as Parameters<typeof fixture>[0]);
const named = (name: string): Promise<MedleafDoctor> => draw(html`<medleaf-doctor name=${name}></medleaf-doctor>`);
/** One transparent pixel, at an address that looks like a file of the page. */
const pixel = (): string => {
  const bytes = atob('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==');
  return URL.createObjectURL(new Blob([Uint8Array.from(bytes, (each) => each.charCodeAt(0))], {type: 'image/gif'}));
};

describe('medleaf-doctor', () => {
  const takeConsole = listenToConsole();

  describe('is accessible', () => {
    it('as a byline', () =>
      expectAccessible(
        () =>
          html`<medleaf-doctor name="示例医生" title="主任医师" institution="示例医院" grade="三级甲等" href="#d"></medleaf-doctor>`,
      ));
    it('as an answer', () =>
      expectAccessible(
        () =>
          html`<medleaf-doctor name="示例医生" title="主任医师" department="皮肤科"><p>请来门诊。</p></medleaf-doctor>`,
      ));
  });

  it('shows exactly what the page passes in', async () => {
    const doctor = await draw(
      html`<medleaf-doctor name="示例医生" title="主任医师" institution="示例医院" grade="三级甲等" department="皮肤科"></medleaf-doctor>`,
    );
    expect(words(find(doctor, '.root'))).to.equal('示 示例医生 主任医师 示例医院 三级甲等 皮肤科');
    expect(words(find(await named('示例医生'), '.root'))).to.equal('示 示例医生');
  });

  it('is a byline without text inside, and the answer with it', async () => {
    const doctor = await draw(html`<medleaf-doctor name="示例医生"> <!-- nothing --> </medleaf-doctor>`);
    expect(findAll(doctor, '.byline')).to.have.length(1);
    expect(isVisible(find(doctor, '[part=answer]'))).to.equal(false);
    doctor.append('请来门诊。');
    await aTimeout(0);
    await doctor.updateComplete;
    expect(findAll(doctor, '.card')).to.have.length(1);
    expect(isVisible(find(doctor, '[part=answer]'))).to.equal(true);
  });

  it('gives the answer of whom it names', async () => {
    const doctor = await draw(html`<medleaf-doctor name="示例医生"><p>请来门诊。</p></medleaf-doctor>`);
    const card = find(doctor, '[part=card]');
    expect(words(find(doctor, `#${card.getAttribute('aria-labelledby')}`))).to.equal('示例医生');
    expect(card.contains(find(doctor, 'slot'))).to.equal(true);
  });

  it('leads to the doctor’s own page, where there is a safe address', async () => {
    const doctor = await draw(html`<medleaf-doctor name="示例医生" href="#doctor"></medleaf-doctor>`);
    expect(await tabSequence(doctor)).to.deep.equal(['示例医生']);
    expect(find(doctor, 'a').getAttribute('href')).to.equal('#doctor');
    doctor.href = 'javascript:alert(1)';
    await doctor.updateComplete;
    expect(findAll(doctor, 'a')).to.deep.equal([]);
    expect(takeConsole().join()).to.contain('warn: <medleaf-doctor>: href="javascript:alert(1)"');
  });

  describe('the photo', () => {
    it('is named after the doctor', async () => {
      const doctor = await draw(
        html`<medleaf-doctor name="示例医生" photo="https://example.test/a.jpg"></medleaf-doctor>`,
      );
      const photo = find(doctor, 'img');
      expect(photo.getAttribute('alt')).to.equal('示例医生');
      expect(photo.getAttribute('src')).to.equal('https://example.test/a.jpg');
    });

    it('gives way to initials when it cannot be loaded, until the page names another', async () => {
      const doctor = await draw(html`<medleaf-doctor name="示例医生" photo="/package.json?a"></medleaf-doctor>`);
      find(doctor, 'img').dispatchEvent(new ErrorEvent('error'));
      await doctor.updateComplete;
      expect(words(find(doctor, '[part=photo]'))).to.equal('示');
      doctor.photo = '/package.json?b';
      await doctor.updateComplete;
      expect(find(doctor, 'img').getAttribute('src')).to.equal('/package.json?b');
    });

    it('comes from https or the page’s own site only; initials stand for any other, with one warning', async () => {
      for (const photo of [
        'http://example.test/a.jpg',
        'javascript:alert(1)',
        'data:image/gif,x',
        '//example.test/a',
        pixel(),
      ]) {
        const doctor = await draw(html`<medleaf-doctor name="示例医生" photo=${photo}></medleaf-doctor>`);
        doctor.requestUpdate('photo', '');
        await doctor.updateComplete;
        expect(findAll(doctor, 'img'), photo).to.deep.equal([]);
        const said = takeConsole();
        expect(said).to.have.length(1);
        expect(said[0]).to.contain('not an https or relative address');
      }
    });

    it('without one, initials stand for it, unread by screen readers', async () => {
      for (const [name, initials] of [
        ['示例医生', '示'],
        ['欧阳 示例', '欧'],
        ['Example Doctor', 'ED'],
        ['example van der doctor', 'ED'],
        ['Example', 'E'],
        ['  示例  ', '示'],
      ] as const) {
        const photo = find(await named(name), '[part=photo]');
        expect(words(photo), name).to.equal(initials);
        expect(photo.getAttribute('aria-hidden')).to.equal('true');
      }
    });
  });

  it('without a name it shows the fallback markup, with one warning', async () => {
    const doctor = await draw(html`<medleaf-doctor name=" " title="主任医师"><p>请来门诊。</p></medleaf-doctor>`);
    doctor.requestUpdate();
    await doctor.updateComplete;
    expect(isVisible(doctor.querySelector('p')!)).to.equal(true);
    expect(findAll(doctor, '.root')).to.deep.equal([]);
    expect(takeConsole()).to.deep.equal([
      'warn: <medleaf-doctor>: needs a name; what stands inside the tag is shown as it is.',
    ]);
  });

  it('keeps its look when it is moved', async () => {
    const box = await fixture<HTMLElement>(
      html`<div><div></div><medleaf-doctor name="示例医生"><p>请来门诊。</p></medleaf-doctor></div>`,
    );
    const doctor = box.querySelector('medleaf-doctor')!;
    await doctor.updateComplete;
    box.firstElementChild!.append(doctor);
    await doctor.updateComplete;
    expect(findAll(doctor, '.card')).to.have.length(1);
  });

  it('takes properties that were set before it was defined', async () => {
    const early = Object.assign(document.createElement('late-doctor') as MedleafDoctor, {
      name: '示例医生',
      title: '主任医师',
    });
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.append(early);
    customElements.define('late-doctor', class extends MedleafDoctor {});
    await early.updateComplete;
    expect(words(find(early, '.root'))).to.equal('示 示例医生 主任医师');
  });
});
