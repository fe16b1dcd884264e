/** dist/medleaf.js: every element with the Chinese library. */
import {elements} from './elements.js';
import library from './generated/library.zh-CN.json';
import {launch} from './launch.js';

launch(elements, library);
