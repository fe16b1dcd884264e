import {library} from 'medleaf/content';
import 'medleaf/define/consult.js';
import 'medleaf/define/faq.js';
import {useState} from 'react';

const services = [{name: '窄谱UVB光疗', place: '门诊楼三层', hours: '周一至周五'}];

export function App() {
  const [topic, setTopic] = useState('tacrolimus');
  const [opened, setOpened] = useState('');
  return (
    <main>
      <label>
        药品{' '}
        <select value={topic} onChange={(event) => setTopic(event.target.value)}>
          <option value="tacrolimus">他克莫司软膏</option>
          <option value="ruxolitinib">芦可替尼乳膏</option>
        </select>
      </label>
      <medleaf-faq
        topic={topic}
        library={library}
        filterable
        onmedleaf-faq-toggle={({faqId, open}) => setOpened(open ? faqId : '')}
      />
      <output>{opened}</output>
      <medleaf-consult department="皮肤科" phone="000-0000-0000" services={services} />
    </main>
  );
}
