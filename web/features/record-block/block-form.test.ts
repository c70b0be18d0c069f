import { describe, expect, it } from 'vitest';
import { recordBlockRequest } from '#shared/contract/blocks.ts';
import { type BlockForm, emptyBlockForm, formNameOf, readBlockForm } from './block-form.ts';
import { nothingPicked, toggleJoint } from './target-selection.ts';

const id = '01890000-0000-7000-8000-000000000001';
const procedure = 'medial_branch_block';
const { selection } = toggleJoint(nothingPicked, procedure, { joint: 'L4-L5', side: 'right' });

const filled: BlockForm = {
  ...emptyBlockForm,
  procedure,
  performedAt: '2026-11-23T09:00:00-08:00',
  agent: 'lidocaine',
  concentrationPercent: '2',
  volumes: { L3_right: '0.5', L4_right: '0.5', L2_left: '9' },
  steroid: 'no',
  steroidDetail: 'typed before "no" was chosen',
  guidance: 'fluoroscopy',
  contrast: 'yes',
  vascularUptake: 'none',
  sedation: 'none',
  opioid: 'no',
  operatorId: '8d7f0f2a-96c4-4e9a-b4a8-5a2c87d9a001',
};

describe('readBlockForm', () => {
  it('When nothing was chosen, then every clinical field is asked for and none was chosen for the person', () => {
    const read = readBlockForm(emptyBlockForm, nothingPicked, id);
    expect(Object.keys('problems' in read ? read.problems : {}).sort()).toEqual(
      [
        'agent',
        'contrast',
        'guidance',
        'operatorId',
        'opioid',
        'performedAt',
        'procedure',
        'sedation',
        'steroid',
        'targets',
        'vascularUptake',
      ].sort(),
    );
  });

  it('When all is filled in, then the request is as the contract asks', () => {
    const read = readBlockForm(filled, selection, id);
    const request = 'request' in read ? read.request : null;
    expect(recordBlockRequest.safeParse(request).success).toBe(true);
    expect(request?.targets).toEqual([
      { kind: 'nerve', name: 'L3', side: 'right', volumeMl: 0.5 },
      { kind: 'nerve', name: 'L4', side: 'right', volumeMl: 0.5 },
    ]);
    expect(request?.steroidDetail).toBe('');
  });

  it('When an amount has a comma or is out of range, then its own field says so', () => {
    const wrong = { ...filled, concentrationPercent: '0,5', volumes: { L3_right: '5.5', L4_right: '0.125' } };
    const read = readBlockForm(wrong, selection, id);
    expect(Object.keys('problems' in read ? read.problems : {}).sort()).toEqual([
      'concentrationPercent',
      'volumes.L3_right',
      'volumes.L4_right',
    ]);
  });

  it('When amounts are not known, then they stay not recorded and never become 0', () => {
    const read = readBlockForm({ ...filled, concentrationPercent: '', volumes: {} }, selection, id);
    const request = 'request' in read ? read.request : null;
    expect(request?.concentrationPercent).toBeNull();
    expect(request?.targets.map(({ volumeMl }) => volumeMl)).toEqual([null, null]);
  });

  it('When the agent is said to be not recorded, then it is null', () => {
    const read = readBlockForm({ ...filled, agent: 'not_recorded' }, selection, id);
    expect('request' in read ? read.request.agent : undefined).toBeNull();
  });

  it('When the server names a field of the request, then it is found on the form', () => {
    expect(formNameOf('targets.1.volumeMl', selection, procedure)).toBe('volumes.L4_right');
    expect(formNameOf('targets.1.name', selection, procedure)).toBe('targets');
    expect(formNameOf('targets', selection, procedure)).toBe('targets');
    expect(formNameOf('agent', selection, procedure)).toBe('agent');
  });
});
