import type { Action } from '#shared/access/access-table.ts';

interface ScreenPart {
  /** What a role must be allowed to do; null: anybody. */
  readonly needs: Action | null;
  /** Loads the screen, by itself. */
  readonly load: () => Promise<unknown>;
  /** What it asks the API for first when its address is opened and says nothing more. */
  readonly asks: readonly string[];
}

/** Every screen behind the sign-in by its address. */
export const screens = {
  '/': {
    needs: 'read_patient',
    load: () => import('./screens/worklist-route.tsx'),
    asks: ['/api/worklist?state=due_now', '/api/operators'],
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
  },
  '/episodes/$episodeId': {
    needs: 'read_patient',
    load: () => import('./screens/episode-route.tsx'),
    asks: ['/api/episodes/$episodeId', '/api/episodes/$episodeId/assessment', '/api/policies'],
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
