import {setCustomElementsManifest, type Decorator, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import {action} from 'storybook/actions';
import manifest from '../custom-elements.json';
import {pseudoLanguage, speakPseudoLanguage} from '../stories/fixtures/pseudo-language.js';
import {argTypesOf, defaultArgs} from './arg-types.js';
import {declarations} from './declarations.js';
import {draw} from './draw.js';

setCustomElementsManifest(manifest);
speakPseudoLanguage();

for (const name of new Set(declarations.flatMap(({events}) => events.map((event) => event.name)))) {
  const log = action(name);
  document.addEventListener(name, (event) => void log((event as CustomEvent<unknown>).detail));
}

/** The toolbar stands for the hospital's page: what it decides is set outside every element, in the docs around each story. */
const asPage: Decorator = (story, {globals, viewMode}) => {
  const {language, direction, scheme, textSize} = globals as Readonly<
    Record<'language' | 'direction' | 'scheme' | 'textSize', string>
  >;
  if (viewMode === 'docs') {
    const look = styleMap({colorScheme: scheme, background: 'Canvas', fontSize: textSize});
    return html`<div lang=${language} dir=${direction} style=${look}>${story()}</div>`;
  }
  const {documentElement: page, body} = document;
  page.lang = language;
  page.dir = direction;
  page.style.colorScheme = scheme;
  page.style.background = 'Canvas'; // axe takes a page without one for white
  body.style.fontSize = textSize;
  return story();
};

/** With forced colours, axe compares the text colour of the author with the background of the reader. */
const forcedColours = window.matchMedia('(forced-colors: active)').matches;

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [asPage],
  render: (args, {component}) => draw(String(component), args),
  argsEnhancers: [({component, initialArgs}) => ({...(component && defaultArgs(String(component))), ...initialArgs})],
  parameters: {
    a11y: {test: 'error', config: {rules: [{id: 'color-contrast', enabled: !forcedColours}]}},
    backgrounds: {disable: true},
    controls: {expanded: true},
    docs: {extractArgTypes: argTypesOf},
    options: {
      storySort: {
        order: [
          'Guide',
          ['Getting Started', 'Design Tokens', 'Typography', 'Theming Workshop', 'Content Guide', 'Host Pages'],
          'Elements',
        ],
      },
    },
    viewport: {
      options: Object.fromEntries(
        [320, 390, 768, 1280].map((width) => [
          `px${width}`,
          {name: `${width} px`, styles: {width: `${width}px`, height: '800px'}},
        ]),
      ),
    },
  },
  initialGlobals: {language: 'zh-CN', direction: 'ltr', scheme: 'light', textSize: '16px'},
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          {value: 'zh-CN', title: '简体中文'},
          {value: 'zh-TW', title: '正體中文'},
          {value: 'en', title: 'English'},
          {value: pseudoLanguage, title: '［假语言～～］'},
        ],
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          {value: 'ltr', title: 'Left to right'},
          {value: 'rtl', title: 'Right to left'},
        ],
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          {value: 'light', title: 'Light'},
          {value: 'dark', title: 'Dark'},
          {value: 'light dark', title: 'As the device'},
        ],
      },
    },
    textSize: {
      description: 'Text size of the page',
      toolbar: {
        icon: 'paragraph',
        dynamicTitle: true,
        items: [
          {value: '0', title: 'Text 0 px'},
          {value: '12px', title: 'Text 12 px'},
          {value: '16px', title: 'Text 16 px'},
          {value: '20px', title: 'Text 20 px'},
          {value: '32px', title: 'Text 32 px'},
        ],
      },
    },
  },
};
export default preview;
