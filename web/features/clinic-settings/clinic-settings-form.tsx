import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import type { ChangeClinicRequest, ClinicSettings } from '#shared/contract/clinic.ts';
import { regions } from '#shared/domain/vocabulary.ts';
import { FieldGrid } from '../../components/field-grid.tsx';
import { LeaveGuard } from '../../components/leave-guard.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { RecordConflict } from '../../components/record-conflict.tsx';
import { enabledPolicyOptions } from '../../lib/enabled-policy-options.ts';
import { policiesQuery } from '../../lib/list-policies.ts';
import { entryTexts } from '../../lib/texts/entries.ts';
import { regionWords } from '../../lib/texts/record-words.ts';
import classes from './clinic-settings.module.css';
import { DateOrderField } from './date-order-field.tsx';
import { ScheduleField } from './schedule-field.tsx';
import { settingDifferences } from './settings-words.ts';
import { clinicTexts as texts } from './texts.ts';
import { useChangeClinic } from './use-change-clinic.ts';

interface ClinicSettingsFormProps {
  settings: ClinicSettings;
  /** The form begins anew with what somebody else saved. */
  onTake: (settings: ClinicSettings) => void;
}

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

export function ClinicSettingsForm({ settings, onTake }: ClinicSettingsFormProps) {
  const { id: _id, version: _version, ...values } = settings;
  const form = useForm<ChangeClinicRequest>({ defaultValues: values });
  const { errors, isDirty } = form.formState;
  const policies = useQuery(policiesQuery);
  const listed = policies.data?.policies ?? [];
  const { save, saveOver, conflict, saved, problem, isPending } = useChangeClinic(form, settings);
  const zone = form.watch('timeZone');
  const policyName = (policyId: string) =>
    listed.find((policy) => policy.policyId === policyId)?.shortName ?? policyId;
  return (
    <form className={classes.form} noValidate onSubmit={form.handleSubmit(save)}>
      {conflict && (
        <RecordConflict
          differences={settingDifferences(form.getValues(), conflict.current, policyName)}
          newer={conflict}
          onKeepMine={() => saveOver(form.getValues())}
          onTakeStored={() => onTake(conflict.current)}
        />
      )}
      <Panel title={texts.general}>
        <FieldGrid least={300}>
          <TextInput
            {...form.register('name', { validate: (name) => name.trim() !== '' || entryTexts.missing })}
            error={errors.name?.message}
            label={texts.name}
            maxLength={120}
          />
          <NativeSelect
            {...form.register('timeZone')}
            data={[...new Set([settings.timeZone, ...zones])].sort()}
            description={texts.timeZoneHelp}
            error={errors.timeZone?.message}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            label={texts.timeZone}
          />
        </FieldGrid>
        {zone !== saved.timeZone && (
          <div style={{ marginTop: 16 }}>
            <Notice title={texts.zoneChanges} tone="amber" urgent>
              {texts.zoneNote(saved.timeZone, zone)}
            </Notice>
          </div>
        )}
      </Panel>
      <Panel note={texts.scheduleNote} title={texts.schedule}>
        <Controller
          control={form.control}
          name="scheduleMinutes"
          render={({ field }) => (
            <ScheduleField
              error={errors.scheduleMinutes?.message}
              minutes={field.value}
              onChange={(minutes) => field.onChange([...minutes])}
            />
          )}
        />
      </Panel>
      <Panel note={texts.defaultsNote} title={texts.defaults}>
        <ProblemNotice error={policies.error} onRetry={() => void policies.refetch()} />
        <FieldGrid least={300}>
          {regions.map((region) => (
            <NativeSelect
              {...form.register(`defaultPolicyIds.${region}`)}
              data={enabledPolicyOptions(listed, saved.defaultPolicyIds[region])}
              error={errors.defaultPolicyIds?.[region]?.message}
              key={`${region} ${policies.data ? 'there' : 'loading'}`}
              label={regionWords[region]}
            />
          ))}
        </FieldGrid>
      </Panel>
      <Panel title={texts.formats}>
        <p style={{ marginTop: 0 }}>{texts.formatsNote}</p>
        <Controller
          control={form.control}
          name="dateOrder"
          render={({ field }) => <DateOrderField onChange={field.onChange} order={field.value} />}
        />
      </Panel>
      <ProblemNotice error={problem} />
      <div className={classes.save}>
        <Button loading={isPending} type="submit">
          {texts.save}
        </Button>
        <span role="status">{saved.version > settings.version && !isDirty && texts.saved}</span>
      </div>
      <LeaveGuard isUnsaved={() => form.formState.isDirty} texts={texts.leaving} />
    </form>
  );
}
