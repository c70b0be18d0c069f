import { ClinicSettingsScreen } from '../../features/clinic-settings/clinic-settings-screen.tsx';
import { HistoryPanel } from '../../features/history/history-panel.tsx';

export function ClinicRoute() {
  return <ClinicSettingsScreen history={(clinicId) => <HistoryPanel id={clinicId} kind="clinic" />} />;
}
