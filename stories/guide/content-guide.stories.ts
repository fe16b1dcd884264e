import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {guide, guideTable} from '../fixtures/guide.js';
import {everyBlock, library, withBody} from '../fixtures/library.js';
import {register} from '../fixtures/register.js';

register();

const meta: Meta = {title: 'Guide/Content Guide', tags: ['!autodocs']};
export default meta;

export const ContentGuide: StoryObj = {
  render: () =>
    guide(
      'Content guide',
      html`<p>
          Who reads is worried, often older, and on a phone. Say one idea in a sentence, in 40 characters or fewer, and the thing to do
          before the reason for it. How records are written is in <code>CONTRIBUTING.md</code>; how a site brings its own content is in
          <code>docs/content.md</code>.
        </p>
        <h2>What a text must have</h2>
        ${guideTable(
          'What a text must have',
          ['part', 'rule', 'what the reader sees'],
          [
            [
              'Source',
              'every paragraph, list, table and callout names what it rests on',
              'the line of its basis, on demand',
            ],
            [
              'No source found',
              'it is marked, and stays marked until an editor has checked it',
              html`<span lang="zh-CN">待编辑核对</span>`,
            ],
            [
              'Reviewer',
              'nobody, until a clinician has really reviewed the record',
              'that it has not been reviewed yet',
            ],
            ['Warning', 'never softened, never shortened, never folded away', 'the whole of it, first'],
            ['Number', 'the same, with the same unit, in every language', 'figures of one width'],
          ],
        )}
        <h2>Callouts</h2>
        <p>
          Four say how urgent something is, in words that come from one list: emergency, urgent, soon, routine. Two do not: a warning
          and a note. Choose by what the reader should do, not by how it should look.
        </p>
        <div lang="zh-CN">
          <medleaf-article article="vitiligo-basics" heading-level="3" .library=${withBody(everyBlock, library)}></medleaf-article>
        </div>
        <h2>Words of the interface</h2>
        <p>
          They live in <code>src/messages/</code>, one file a language. Plain, polite, short. A button says what it does; a message says
          what happened and what to do now. In the pseudo-language of the toolbar each is in brackets and longer: what stands outside
          of them is no message, and what is cut there will be cut in another language.
        </p>`,
    ),
};
