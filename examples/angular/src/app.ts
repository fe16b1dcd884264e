import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';
import {library} from 'medleaf/content';
import 'medleaf/define/consult.js';
import 'medleaf/define/faq.js';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<main>
    <label>
      药品
      <select #choice (change)="topic.set(choice.value)">
        <option value="tacrolimus">他克莫司软膏</option>
        <option value="ruxolitinib">芦可替尼乳膏</option>
      </select>
    </label>
    <medleaf-faq
      filterable
      [topic]="topic()"
      [library]="library"
      (medleaf-faq-toggle)="opened.set($event.open ? $event.faqId : '')"
    ></medleaf-faq>
    <output>{{ opened() }}</output>
    <medleaf-consult department="皮肤科" phone="000-0000-0000" [services]="services"></medleaf-consult>
  </main>`,
})
export class App {
  readonly library = library;
  readonly services = [{name: '窄谱UVB光疗', place: '门诊楼三层', hours: '周一至周五'}];
  readonly topic = signal('tacrolimus');
  readonly opened = signal('');
}
