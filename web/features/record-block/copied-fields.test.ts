import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/contract/blocks.ts';
import { emptyBlockForm, readBlockForm } from './block-form.ts';
import { confirmed, copiedFieldOf, copyBlock } from './copied-fields.ts';

const block = {
  procedure: 'medial_branch_block',
  performedAt: '2026-11-12T09:00:00-08:00',
  targets: [
    { kind: 'nerve', name: 'L3', side: 'right', volumeMl: 0.5 },
    { kind: 'nerve', name: 'L4', side: 'right', volumeMl: null },
  ],
  agent: 'bupivacaine',
  concentrationPercent: 0.75,
  steroid: true,
  steroidDetail: 'dexamethasone 4 mg',
  guidance: 'fluoroscopy',
  contrast: true,
  vascularUptake: 'corrected',
  sedation: 'minimal',
  opioid: false,
  complications: ['vasovagal'],
  complicationNote: 'brief',
  operator: { id: '8d7f0f2a-96c4-4e9a-b4a8-5a2c87d9a002', displayName: 'Dr. B' },
  series: [{ site: 'side', scale: 'vas100' }],
} as unknown as Block;

describe('copying a block', () => {
  const { form, selection, copied } = copyBlock({ ...emptyBlockForm, operatorId: 'own' }, block);

  it('When it is copied, then what was decided comes along and waits to be confirmed', () => {
    expect(form).toMatchObject({
      procedure: 'medial_branch_block',
      agent: 'bupivacaine',
      concentrationPercent: '0.75',
      volumes: { L3_right: '0.5' },
      steroid: 'yes',
      steroidDetail: 'dexamethasone 4 mg',
      sedation: 'minimal',
      opioid: 'no',
      scoredPer: 'side',
      scale: 'vas100',
    });
    expect(selection.nerves).toEqual([
      { nerve: 'L3', side: 'right' },
      { nerve: 'L4', side: 'right' },
    ]);
    expect(copied.unconfirmed).toHaveLength(12);
  });

  it('When it is copied, then time, uptake, complications and who did it are asked anew', () => {
    expect(form).toMatchObject({
      performedAt: '',
      vascularUptake: '',
      complications: [],
      complicationNote: '',
      operatorId: 'own',
    });
    const read = readBlockForm(form, selection, '01890000-0000-7000-8000-000000000001');
    expect(Object.keys('problems' in read ? read.problems : {}).sort()).toEqual([
      'performedAt',
      'vascularUptake',
    ]);
  });

  it('When nothing was recorded of a field, then there is nothing to confirm of it', () => {
    const bare = { ...block, concentrationPercent: null, agent: null, targets: [], series: [] } as Block;
    const copy = copyBlock(emptyBlockForm, bare);
    expect(copy.form).toMatchObject({ agent: 'not_recorded', concentrationPercent: '', scale: 'nrs11' });
    expect(copy.copied.unconfirmed).not.toContain('concentrationPercent');
    expect(copy.copied.unconfirmed).toContain('agent');
  });

  it('When fields are confirmed or changed, then the rest waits on', () => {
    expect(
      confirmed(copied, ['agent', copiedFieldOf('volumes.L3_right'), copiedFieldOf('steroidDetail')])
        .unconfirmed,
    ).toEqual([
      'procedure',
      'targets',
      'concentrationPercent',
      'guidance',
      'contrast',
      'sedation',
      'opioid',
      'scoredPer',
      'scale',
    ]);
    expect(confirmed(copied, ['performedAt'])).toBe(copied);
  });
});
