/** dist/medleaf-consult.js: the way to the clinic alone, for partners; it carries no content. */
import {MedleafConsult} from '../elements/consult/consult.js';
import {launch} from '../launch.js';

launch({'medleaf-consult': MedleafConsult});
