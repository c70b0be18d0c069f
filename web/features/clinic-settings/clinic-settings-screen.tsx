import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ClinicSettings } from '#shared/contract/clinic.ts';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { clinicQuery } from './clinic-calls.ts';
import { ClinicSettingsForm } from './clinic-settings-form.tsx';
import { clinicTexts } from './texts.ts';

/** Everything a clinic decides for all its people, with what it was before. */
export function ClinicSettingsScreen({ history }: { history: (clinicId: string) => ReactNode }) {
  const query = useQuery({ ...clinicQuery, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
  const [taken, setTaken] = useState<{ round: number; settings: ClinicSettings } | null>(null);
  return (
    <Screen lead={clinicTexts.lead} tabTitle={clinicTexts.title} title={clinicTexts.title}>
      <QueryView lines={10} query={query}>
        {(read) => {
          const settings = taken?.settings ?? read;
          return (
            <>
              <ClinicSettingsForm
                key={taken?.round ?? 0}
                onTake={(theirs) => setTaken({ round: (taken?.round ?? 0) + 1, settings: theirs })}
                settings={settings}
              />
              {history(settings.id)}
            </>
          );
        }}
      </QueryView>
    </Screen>
  );
}
