import {expect} from '@open-wc/testing';
import {bySeverity, severities, type Severity} from '../../src/core/severity.js';
import {en} from '../../src/messages/en.js';
import {zhCN} from '../../src/messages/zh-CN.js';
import {zhTW} from '../../src/messages/zh-TW.js';

describe('severity', () => {
  const all = Object.keys(severities) as Severity[];

  it('puts the most urgent first, whatever the order given', () => {
    const mixed = [...all].reverse().map((severity) => ({severity}));
    expect(bySeverity(mixed).map((each) => each.severity)).to.deep.equal(['emergency', 'urgent', 'soon', 'routine']);
  });

  it('has words of its own for each level, in each language', () => {
    for (const messages of [zhCN, zhTW, en]) {
      expect(new Set(all.map((level) => messages[severities[level].words])).size).to.equal(all.length);
    }
  });

  it('names 120 in an emergency, in Taiwan after its own number', () => {
    for (const messages of [zhCN, en]) expect(messages[severities.emergency.words]).to.contain('120');
    expect(zhTW[severities.emergency.words]).to.match(/119.*120/);
  });

  it('is rung at the number that the words name', () => {
    for (const messages of [zhCN, zhTW, en]) {
      for (const key of ['severityEmergency', 'consultEmergencyTitle', 'consultEmergencyCall'] as const)
        expect(/\d+/.exec(messages[key])?.[0]).to.equal(messages.emergencyNumber);
    }
  });
});
