import { HistoryPanel } from '../../features/history/history-panel.tsx';
import { UsersScreen } from '../../features/manage-users/users-screen.tsx';

export function UsersRoute() {
  return <UsersScreen history={(userId) => <HistoryPanel id={userId} kind="user" />} />;
}
