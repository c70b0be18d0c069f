import type { QueryClient } from '@tanstack/react-query';
import type { Action } from '#shared/access/access-table.ts';

/** What an address names, by the names in its pattern. */
export type Named = Readonly<Record<string, string>>;

export interface ScreenPart {
  /** What a role must be allowed to do; null: anybody. */
  readonly needs: Action | null;
  /** Loads the screen, by itself. */
  readonly load: () => Promise<unknown>;
  /** What it asks the API for first when its address is opened and says nothing more. */
  readonly asks: readonly string[];
  /** Reads the answers before anything is shown: the screen comes whole instead of twice. */
  readonly read?: (queries: QueryClient, named: Named) => Promise<unknown>;
}

/** Every screen behind the sign-in by its address. */
export const screens = {
  '/': {
    needs: 'read_patient',
    load: () => import('./screens/worklist-route.tsx'),
    asks: ['/api/worklist?state=due_now', '/api/operators'],
    read: async (queries) => (await import('./screens/worklist-route.tsx')).readWorklist(queries),
  },
  '/room': {
    needs: 'record_reading',
    load: () => import('../features/record-scores/room-screen.tsx'),
    asks: ['/api/room'],
  },
  '/patients': {
    needs: 'read_patient',
    load: () => import('./screens/patients-route.tsx'),
    asks: [],
  },
  '/patients/$patientId': {
    needs: 'read_patient',
    load: () => import('./screens/patient-route.tsx'),
    asks: ['/api/patients/$patientId'],
    read: async (queries, named) => (await import('./screens/patient-route.tsx')).readPatient(queries, named),
  },
  '/episodes/$episodeId': {
    needs: 'read_patient',
    load: () => import('./screens/episode-route.tsx'),
    asks: ['/api/episodes/$episodeId', '/api/episodes/$episodeId/assessment', '/api/policies'],
    read: async (queries, named) =>
      (await import('./screens/episode-route.tsx')).readOverview(queries, named),
  },
  '/episodes/$episodeId/block': {
    needs: 'record_block',
    load: () => import('./screens/record-block-route.tsx'),
    asks: ['/api/episodes/$episodeId'],
  },
  '/blocks/$blockId/scores': {
    needs: 'read_patient',
    load: () => import('./screens/score-sheet-route.tsx'),
    asks: ['/api/blocks/$blockId'],
    read: async (queries, named) =>
      (await import('./screens/score-sheet-route.tsx')).readScoreSheet(queries, named),
  },
  '/blocks/$blockId/diary': {
    needs: 'record_reading',
    load: () => import('./screens/transcription-route.tsx'),
    asks: ['/api/blocks/$blockId'],
  },
  '/episodes/$episodeId/review': {
    needs: 'read_patient',
    load: () => import('./screens/review-route.tsx'),
    asks: ['/api/episodes/$episodeId', '/api/episodes/$episodeId/assessment', '/api/policies'],
    read: async (queries, named) => (await import('./screens/review-route.tsx')).readReview(queries, named),
  },
  '/policies': {
    needs: 'read_policy',
    load: () => import('../features/policies/policies-screen.tsx'),
    asks: ['/api/policies'],
  },
  '/policies/$policyId': {
    needs: 'read_policy',
    load: () => import('./screens/policy-route.tsx'),
    asks: ['/api/policies/$policyId'],
  },
  '/policies/$policyId/publish': {
    needs: 'publish_policy',
    load: () => import('./screens/publish-policy-route.tsx'),
    asks: [],
  },
  '/calculator': {
    needs: 'calculate',
    load: () => import('./screens/calculator-route.tsx'),
    asks: [],
  },
  '/users': {
    needs: 'manage_users',
    load: () => import('./screens/users-route.tsx'),
    asks: [],
  },
  '/clinic': {
    needs: 'manage_clinic',
    load: () => import('./screens/clinic-route.tsx'),
    asks: [],
  },
  '/emergency-access': {
    needs: 'read_clinic_history',
    load: () => import('../features/broken-glass/broken-glass-screen.tsx'),
    asks: [],
  },
  '/account': {
    needs: 'manage_own_access',
    load: () => import('../features/my-account/account-screen.tsx'),
    asks: [],
  },
  '/about': {
    needs: null,
    load: () => import('../features/about/about-screen.tsx'),
    asks: [],
  },
} as const satisfies Record<string, ScreenPart>;
