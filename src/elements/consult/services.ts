import {html, nothing, type TemplateResult} from 'lit';
import type {MessageKey} from '../../shared/messages.js';
import type {View} from '../../shared/templates/view.js';

/** A department, a service or a piece of equipment, and how to find it: plain facts. */
export interface ConsultService {
  readonly name: string;
  readonly detail?: string;
  /** Building, floor, room. */
  readonly place?: string;
  /** When it can be used, as people read it. */
  readonly hours?: string;
}

const columns = ['name', 'detail', 'place', 'hours'] as const satisfies readonly (keyof ConsultService)[];
const columnWords: Readonly<Record<(typeof columns)[number], MessageKey>> = {
  name: 'consultServiceName',
  detail: 'consultServiceDetail',
  place: 'consultServicePlace',
  hours: 'consultServiceHours',
};

/** The rows that have the shape of a service; `wrong` counts the others. */
export function readServices(value: unknown): {readonly services: readonly ConsultService[]; readonly wrong: number} {
  if (value === undefined || value === null) return {services: [], wrong: 0};
  if (!Array.isArray(value)) return {services: [], wrong: 1};
  const services = value.filter(isService);
  return {services, wrong: value.length - services.length};
}

function isService(value: unknown): value is ConsultService {
  const row = value as Readonly<Record<string, unknown>> | null | undefined;
  return Boolean(row?.name) && columns.every((column) => ['string', 'undefined'].includes(typeof row?.[column]));
}

/** A table with the columns that at least one row needs. */
export function servicesTable(t: View['t'], services: readonly ConsultService[]): TemplateResult | typeof nothing {
  if (!services.length) return nothing;
  const used = columns.filter((column) => services.some((each) => each[column]));
  return html`<table>
    <caption>${t('consultServices')}</caption>
    <thead><tr>${used.map((column) => html`<th scope="col">${t(columnWords[column])}</th>`)}</tr></thead>
    <tbody>
      ${services.map(
        (each) =>
          html`<tr>${used.map((column) =>
            column === 'name' ? html`<th scope="row">${each.name}</th>` : html`<td>${each[column] ?? ''}</td>`,
          )}</tr>`,
      )}
    </tbody>
  </table>`;
}
