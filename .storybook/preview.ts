import {setCustomElementsManifest, type Decorator, type Preview} from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';

setCustomElementsManifest(manifest);

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
  parameters: {
    a11y: {test: 'error', config: {rules: [{id: 'color-contrast', enabled: !forcedColours}]}},
    backgrounds: {disable: true},
    controls: {expanded: true},
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
          {value: 'en', title: 'English'},
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
