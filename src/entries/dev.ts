/** dist/medleaf.dev.js: medleaf.js with a check of the words that the page passes in; not for patients. */
import type {PhraseRules} from '../core/phrases.js';
import {checkHostText} from '../development/host-text.js';
import {elements} from '../elements.js';
import library from '../generated/library.zh-CN.json';
import phrases from '../generated/phrases.json';
import {launch} from '../launch.js';

console.info(
  'Medleaf: development build. It also checks the words that this page passes in; load medleaf.js for patients.',
);
checkHostText(Object.values(elements), phrases as PhraseRules);
launch(elements, library);
