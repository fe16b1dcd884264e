/** dist/medleaf-doctor.js: the doctor's byline and answer alone, for partners; it carries no content. */
import {MedleafDoctor} from '../elements/doctor/doctor.js';
import {launch} from '../launch.js';

launch({'medleaf-doctor': MedleafDoctor});
