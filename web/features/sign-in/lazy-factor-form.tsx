import { type ComponentProps, lazy, Suspense } from 'react';
import { Loading } from '../../components/loading.tsx';
import type { FactorForm } from './factor-form.tsx';

const Form = lazy(() => import('./factor-form.tsx').then((found) => ({ default: found.FactorForm })));

/** Comes once a password was right: nobody else needs it. */
export function LazyFactorForm(props: ComponentProps<typeof FactorForm>) {
  return (
    <Suspense fallback={<Loading lines={3} />}>
      <Form {...props} />
    </Suspense>
  );
}
