import {createElement as h, useState} from 'react';
import {flushSync} from 'react-dom';
import {createRoot} from 'react-dom/client';

function App() {
  const [{order, shown}, set] = useState({order: ['one', 'two'], shown: true});
  const update = (change) => flushSync(() => set((state) => ({...state, ...change(state)})));
  window.host = {
    reverse: () => update((state) => ({order: [...state.order].reverse()})),
    toggle: () => update((state) => ({shown: !state.shown})),
  };
  return [
    h('medleaf-search', {key: 'search'}),
    shown && h('medleaf-drug-card', {key: 'card', drug: 'tacrolimus-ointment'}),
    order.map((id) => h('section', {key: id, id}, h('medleaf-faq', {topic: 'tacrolimus'}))),
    h('medleaf-consult', {key: 'consult', phone: '000-0000-0000'}),
  ];
}

createRoot(document.querySelector('#app')).render(h(App));
