import {setCustomElementsManifest, type Decorator, type Preview} from '@storybook/web-components-vite';
import {action} from 'storybook/actions';
import manifest from '../custom-elements.json';
import {pseudoLanguage, speakPseudoLanguage} from '../stories/fixtures/pseudo-language.js';
import {argTypesOf, defaultArgs, withoutControl} from './arg-types.js';
import {declarations} from './declarations.js';
import {draw} from './draw.js';

setCustomElementsManifest(manifest);
speakPseudoLanguage();

for (const name of new Set(declarations.flatMap(({events}) => events.map((event) => event.name)))) {
  document.addEventListener(name, (event) => action(name)((event as CustomEvent).detail));
}

/** The toolbar stands for the hospital's page: what it decides is set on the page, outside every element. */
const asPage: Decorator = (story, {globals}) => {
  const page = document.documentElement;
  page.lang = String(globals.language);
  page.dir = String(globals.direction);
  page.style.colorScheme = String(globals.scheme);
  page.style.background = 'Canvas'; // axe takes a page without one for white
  document.body.style.fontSize = String(globals.textSize);
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
    controls: {expanded: true, exclude: withoutControl},
    docs: {extractArgTypes: argTypesOf},
    options: {
      storySort: {
        order: [
          'Guide',
          ['Getting started', 'Design tokens', 'Typography', 'Theming workshop', 'Content guide'],
          'Elements',
          'Host pages',
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
