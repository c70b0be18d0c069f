import { later } from '../../components/later.tsx';

/** Comes once a password was right: nobody else needs it. */
export const FactorFormLater = later(async () => (await import('./factor-form.tsx')).FactorForm);
