import {WidgetConfigurator} from './configurator.js';
import {NamePicker} from './picker.js';
import {PagePreview} from './preview.js';

customElements.define('name-picker', NamePicker);
customElements.define('page-preview', PagePreview);
customElements.define('widget-configurator', WidgetConfigurator);
