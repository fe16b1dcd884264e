import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {MedleafVisitNotes} from '../src/elements/visit-notes/visit-notes.js';
import type {ElementArgs} from './fixtures/element-args.js';
import {englishLibrary, longLibrary, visitLibrary} from './fixtures/library.js';
import {register} from './fixtures/register.js';
import {elder, narrow, printed} from './fixtures/surroundings.js';

register();

type Args = ElementArgs<MedleafVisitNotes>;
type Play = NonNullable<StoryObj['play']>;

const forget = (): void => localStorage.removeItem('medleaf-visit-notes');

const meta: Meta<Args> = {
  title: 'Elements/Visit notes',
  component: 'medleaf-visit-notes',
  args: {clinic: '示例医院皮肤科', library: visitLibrary},
  // What one story keeps on the device is not for the next one.
  beforeEach: () => {
    forget();
    return forget;
  },
};
export default meta;
type Story = StoryObj<Args>;

const answers: Readonly<Record<string, string>> = {
  patchDetails: '右眼角外侧，约2厘米',
  since: '2024年春天',
  course: '先是眼角一小块，夏天晒过以后变大。\n手背上的是后来才有的。',
  treatments: '示例软膏，每天两次，用了三个月，脸上有用。\n光疗12次。',
  conditions: '没有',
  allergies: '青霉素',
  work: '户外工作，每天晒4小时左右。',
  worries: '会不会传给孩子。',
  ownQuestions: '要不要抽血检查？',
};
const ticks = ['patches-face', 'patches-left-hand', 'patches-right-hand', 'changes-larger', 'questions-Q02'];

/** Fills the sheet in the way a patient does, then goes to a step. */
const fillInAndGoTo =
  (step: number): Play =>
  async ({canvasElement}) => {
    const notes = canvasElement.querySelector('medleaf-visit-notes')!;
    const root = notes.shadowRoot!;
    const steps = (): NodeListOf<HTMLElement> => root.querySelectorAll('nav button');
    for (let at = 0; at < steps().length - 1; at += 1) {
      steps()[at]!.click();
      await notes.updateComplete;
      for (const field of root.querySelectorAll('textarea')) {
        field.value = answers[field.id] ?? '';
        field.dispatchEvent(new InputEvent('input'));
      }
      for (const id of ticks) root.getElementById(id)?.click();
    }
    steps()[step]!.click();
    await notes.updateComplete;
  };

const click =
  (selector: string): Play =>
  async ({canvasElement}) => {
    const notes = canvasElement.querySelector('medleaf-visit-notes')!;
    await notes.updateComplete;
    notes.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
    await notes.updateComplete;
  };

export const Default: Story = {};
export const PatchesChosen: Story = {play: fillInAndGoTo(0)};
export const Course: Story = {play: fillInAndGoTo(1)};
export const Questions: Story = {play: fillInAndGoTo(5)};
export const Summary: Story = {play: fillInAndGoTo(6)};
export const Empty: Story = {play: click('nav li:last-child button')};
export const Kept: Story = {play: click('#keep')};
export const FailedToKeep: Story = {
  play: async (context) => {
    const {setItem} = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      await click('#keep')(context);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  },
};
export const AskedBeforeClearing: Story = {play: click('#notesWipe')};
export const UnknownTopic: Story = {args: {topic: 'no-such-topic'}, tags: ['warns']};
export const WithoutLibrary: Story = {args: {library: undefined, clinic: ''}, play: fillInAndGoTo(5)};
export const LongText: Story = {args: {library: longLibrary}, play: fillInAndGoTo(5)};
export const Narrow: Story = {decorators: [narrow]};
export const Dark: Story = {play: fillInAndGoTo(0), globals: {scheme: 'dark'}};
export const SummaryDark: Story = {play: fillInAndGoTo(6), globals: {scheme: 'dark'}};
export const RightToLeft: Story = {globals: {direction: 'rtl'}};
export const English: Story = {args: {library: englishLibrary}, globals: {language: 'en'}};
export const LargeText: Story = {globals: {textSize: '32px'}};
export const Elder: Story = {decorators: [elder]};
/** The heading of a step is for the screen: on paper the headings of the sheet follow its title. */
export const Print: Story = {
  play: fillInAndGoTo(6),
  globals: {scheme: 'light'},
  parameters: {a11y: {options: {rules: {'heading-order': {enabled: false}}}}},
  beforeEach: printed,
  tags: ['!autodocs'],
};
export const StepsByKeyboard: Story = {
  play: async ({canvasElement}) => {
    const notes = canvasElement.querySelector('medleaf-visit-notes')!;
    const root = notes.shadowRoot!;
    await notes.updateComplete;
    const face = root.querySelector<HTMLInputElement>('#patches-face')!;
    face.focus();
    await userEvent.keyboard(' ');
    await expect(face.checked).toBe(true);
    root.querySelector<HTMLElement>('#notesNext')!.focus();
    await userEvent.keyboard('{Enter}');
    await notes.updateComplete;
    await expect(root.activeElement, 'the title of the next step').toBe(root.querySelector('#step'));
  },
};
