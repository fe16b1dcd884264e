/** dist/medleaf-visit-notes.js: the sheet for a visit alone, for partners; it carries the questions, and what cannot wait for it. */
import {MedleafVisitNotes} from '../elements/visit-notes/visit-notes.js';
import library from '../generated/visit-notes.zh-CN.json';
import {launch} from '../launch.js';

launch({'medleaf-visit-notes': MedleafVisitNotes}, library);
