/** One good row of every table, by plain SQL names; the rows fit together. Tests spoil one value at a time. */

export type Row = Readonly<Record<string, unknown>>;

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const clinicId = id(1);
const userId = id(2);
const hash = 'a'.repeat(64);
const token = Buffer.alloc(32, 7);
const at = (time: string) => `2026-03-02T${time}:00Z`;

export const sampleIds = {
  clinicId,
  otherClinicId: id(91),
  otherUserId: id(92),
  seriesId: id(8),
  demoClinicId: id(93),
};

/** In the order in which they can be inserted. */
export const sampleRows = {
  clinic: {
    id: clinicId,
    name: 'Clinic',
    time_zone: 'UTC',
    schedule_minutes: [15, 30],
    default_policy_id: 'own',
  },
  app_user: {
    id: userId,
    clinic_id: clinicId,
    email: 'a@b.example',
    display_name: 'A',
    role: 'physician',
    password_hash: '$argon2id$x',
  },
  session: {
    id: id(3),
    clinic_id: clinicId,
    user_id: userId,
    token_sha256: token,
    created_at: at('08:00'),
    last_seen_at: at('08:00'),
    expires_at: at('18:00'),
  },
  one_time_link: {
    id: id(4),
    clinic_id: clinicId,
    user_id: userId,
    purpose: 'join_clinic',
    token_sha256: token,
    created_at: at('08:00'),
    expires_at: at('18:00'),
  },
  patient: {
    id: id(5),
    clinic_id: clinicId,
    identifier: 'P-1',
    family_name: 'F',
    given_name: 'G',
    birth_date: '1960-02-29',
    sex: 'female',
    created_by_id: userId,
  },
  episode: {
    id: id(6),
    clinic_id: clinicId,
    patient_id: id(5),
    region: 'lumbar',
    index_pain: 'low back',
    policy_id: 'own',
    created_by_id: userId,
  },
  checklist_entry: { clinic_id: clinicId, episode_id: id(6), item: 'axial_pain', answer: 'yes', note: '' },
  block: {
    id: id(7),
    clinic_id: clinicId,
    episode_id: id(6),
    procedure: 'medial_branch_block',
    performed_at: at('09:00'),
    performed_offset_minutes: 60,
    agent: 'lidocaine',
    concentration_percent: 2,
    steroid: false,
    guidance: 'fluoroscopy',
    contrast: true,
    vascular_uptake: 'none',
    sedation: 'none',
    opioid: false,
    rescue_analgesic_at_minutes: 0,
    complications: '{vasovagal}',
    operator_id: userId,
    created_by_id: userId,
  },
  block_target: {
    id: id(9),
    clinic_id: clinicId,
    block_id: id(7),
    nerve: 'L3',
    joint: null,
    side: 'left',
    volume_ml: 0.5,
  },
  series: {
    id: id(8),
    clinic_id: clinicId,
    block_id: id(7),
    site: 'level',
    joint: 'L4-L5',
    side: 'left',
    scale: 'nrs11',
  },
  reading: {
    id: id(10),
    clinic_id: clinicId,
    series_id: id(8),
    phase: 'post_block',
    minutes_after_block: 30,
    kind: 'score',
    score_units: 10,
    observed_at: at('09:30'),
    recorded_at: at('09:30'),
    is_late_entry: false,
    source: 'nurse',
    author_id: userId,
  },
  policy_version: {
    id: id(11),
    clinic_id: clinicId,
    policy_id: 'own',
    version: 1,
    name: 'Own',
    enabled: true,
    definition: { id: 'own', version: 1 },
  },
  assessment: {
    id: id(12),
    clinic_id: clinicId,
    episode_id: id(6),
    policy_version_id: id(11),
    engine_version: '1',
    inputs_sha256: hash,
    inputs: {},
    result: {},
    created_by_id: userId,
  },
  review: {
    id: id(13),
    clinic_id: clinicId,
    episode_id: id(6),
    assessment_id: id(12),
    decision: 'other',
    agrees_with_result: true,
    reason: 'r',
    signed_by_id: userId,
    signed_name: 'A',
    signed_meaning: 'm',
    content_sha256: hash,
  },
  audit_event: {
    clinic_id: clinicId,
    actor_id: userId,
    action: 'a',
    subject: 's',
    subject_id: id(5),
    request_id: 'r',
  },
} satisfies Record<string, Row>;

export type Table = keyof typeof sampleRows;
export const tables = Object.keys(sampleRows) as Table[];
