/** dist/medleaf.en.js: every element with the English library. */
import {elements} from '../elements.js';
import library from '../generated/library.en.json';
import {launch} from '../launch.js';

launch(elements, library);
