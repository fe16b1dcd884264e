import '@angular/compiler';
import {Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';

const order = signal(['one', 'two']);
const shown = signal(true);

const App = Component({
  selector: '#app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <medleaf-search></medleaf-search>
    @if (shown()) {
      <medleaf-drug-card [drug]="'tacrolimus-ointment'"></medleaf-drug-card>
    }
    @for (id of order(); track id) {
      <section [id]="id"><medleaf-faq [topic]="'tacrolimus'"></medleaf-faq></section>
    }
    <medleaf-consult [phone]="'000-0000-0000'"></medleaf-consult>
  `,
})(
  class {
    order = order;
    shown = shown;
  },
);

bootstrapApplication(App, {providers: [provideZonelessChangeDetection()]}).then((application) => {
  const update = (change) => {
    change();
    application.tick();
  };
  window.host = {
    reverse: () => update(() => order.update((ids) => [...ids].reverse())),
    toggle: () => update(() => shown.update((now) => !now)),
  };
});
