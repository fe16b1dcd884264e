/** dist/medleaf.zh-TW.js: every element with the interface in the words of Taiwan, and the Chinese library. */
import {elements} from '../elements.js';
import library from '../generated/library.zh-CN.json';
import {launch} from '../launch.js';

launch(elements, library);
