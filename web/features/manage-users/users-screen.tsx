import { Screen } from '../../components/screen.tsx';

export function UsersScreen() {
  return (
    <Screen title="Users" tabTitle="Users">
      {null}
    </Screen>
  );
}
