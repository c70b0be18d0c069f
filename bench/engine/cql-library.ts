/**
 * The rules of Medicare L38801 for two blocks as an ELM library, the compiled form of CQL: queries over the raw
 * readings, written with few passes. Only what this policy and two blocks need is here, which favours it.
 */

interface Elm {
  readonly type: string;
  readonly [field: string]: unknown;
}

const elmType = (name: string) => `{urn:hl7-org:elm-types:r1}${name}`;
const named = (name: string) => ({ type: 'NamedTypeSpecifier', name: elmType(name) });
const literal = (value: number | string | boolean): Elm => {
  const valueType = typeof value === 'number' ? 'Integer' : typeof value === 'string' ? 'String' : 'Boolean';
  return { type: 'Literal', valueType: elmType(valueType), value: String(value) };
};
const property = (scope: string, path: string): Elm => ({ type: 'Property', scope, path });
const of = (source: Elm, path: string): Elm => ({ type: 'Property', source, path });
const operand = (name: string): Elm => ({ type: 'OperandRef', name });
const known = (name: string): Elm => ({ type: 'QueryLetRef', name });
const two = (type: string, one: Elm, other: Elm): Elm => ({ type, operand: [one, other] });
const one = (type: string, only: Elm): Elm => ({ type, operand: only });
const equal = (left: Elm, right: Elm) => two('Equal', left, right);
const less = (left: Elm, right: Elm) => two('Less', left, right);
const greater = (left: Elm, right: Elm) => two('Greater', left, right);
const and = (first: Elm, ...more: Elm[]): Elm => more.reduce((all, next) => two('And', all, next), first);
const or = (left: Elm, right: Elm) => two('Or', left, right);
const not = (only: Elm) => one('Not', only);
const isNull = (only: Elm) => one('IsNull', only);
const minus = (left: Elm, right: Elm) => two('Subtract', left, right);
const times = (left: Elm, right: Elm) => two('Multiply', left, right);
const coalesce = (...operands: Elm[]): Elm => ({ type: 'Coalesce', operand: operands });
const first = (source: Elm): Elm => ({ type: 'First', source });
const last = (source: Elm): Elm => ({ type: 'Last', source });
const list = (...element: Elm[]): Elm => ({ type: 'List', element });
const tuple = (fields: Readonly<Record<string, Elm>>): Elm => ({
  type: 'Tuple',
  element: Object.entries(fields).map(([name, value]) => ({ name, value })),
});
const when = (cases: readonly (readonly [Elm, Elm])[], otherwise: Elm): Elm => ({
  type: 'Case',
  caseItem: cases.map(([condition, then]) => ({ when: condition, then })),
  else: otherwise,
});
const call = (name: string, ...operands: Elm[]): Elm => ({ type: 'FunctionRef', name, operand: operands });
const expression = (name: string): Elm => ({ type: 'ExpressionRef', name });

interface Clauses {
  readonly let?: Readonly<Record<string, Elm>>;
  readonly where?: Elm;
  readonly return?: Elm;
  readonly sortBy?: string;
}
const query = (alias: string, source: Elm, clauses: Clauses): Elm => ({
  type: 'Query',
  source: [{ alias, expression: source }],
  let: Object.entries(clauses.let ?? {}).map(([identifier, value]) => ({ identifier, expression: value })),
  relationship: [],
  ...(clauses.where === undefined ? {} : { where: clauses.where }),
  ...(clauses.return === undefined ? {} : { return: { distinct: false, expression: clauses.return } }),
  ...(clauses.sortBy === undefined
    ? {}
    : { sort: { by: [{ type: 'ByColumn', direction: 'asc', path: clauses.sortBy }] } }),
});
const define = (name: string, body: Elm) => ({
  name,
  context: 'Patient',
  accessLevel: 'Public',
  expression: body,
});
const defineFunction = (name: string, operands: readonly string[], body: Elm) => ({
  ...define(name, body),
  type: 'FunctionDef',
  operand: operands.map((operandName) => ({ name: operandName, operandTypeSpecifier: named('Any') })),
});

const text = literal;
const series = (path: string) => property('S', path);
const block = (path: string) => of(operand('block'), path);
const minutesOf = (reading: Elm) => of(reading, 'minutes');
const isUptake = equal(block('vascularUptake'), text('uncorrected'));

const requiredMinutes: Elm = {
  type: 'Case',
  comparand: block('agent'),
  caseItem: [
    ['lidocaine', 120],
    ['mepivacaine', 120],
    ['chloroprocaine', 45],
    // biome-ignore lint/suspicious/noThenProperty: the word of the ELM format
  ].map(([agent, minutes]) => ({ when: text(agent as string), then: literal(minutes as number) })),
  else: literal(180),
};

/** (baseline − score) × 100 ≥ 80 × baseline. */
const meets = (scope: string) =>
  two(
    'GreaterOrEqual',
    times(minus(series('baseline'), property(scope, 'score')), literal(100)),
    times(literal(80), series('baseline')),
  );

const eligible = query('R', series('readings'), {
  where: and(
    not(isNull(property('R', 'score'))),
    equal(coalesce(property('R', 'scale'), series('scale')), series('scale')),
    two('GreaterOrEqual', property('R', 'minutes'), literal(15)),
    two('LessOrEqual', property('R', 'minutes'), literal(1440)),
    or(
      isNull(block('rescueAnalgesicAtMinutes')),
      less(property('R', 'minutes'), block('rescueAnalgesicAtMinutes')),
    ),
  ),
  return: tuple({ minutes: property('R', 'minutes'), meets: meets('R') }),
  sortBy: 'minutes',
});

const judge = query('S', operand('series'), {
  let: {
    eligible,
    onset: minutesOf(first(query('M', known('eligible'), { where: property('M', 'meets') }))),
    before: minutesOf(
      last(query('B', known('eligible'), { where: less(property('B', 'minutes'), known('onset')) })),
    ),
    stop: first(
      query('E', known('eligible'), {
        where: and(
          greater(property('E', 'minutes'), known('onset')),
          or(
            not(property('E', 'meets')),
            greater(
              minus(
                property('E', 'minutes'),
                minutesOf(
                  last(
                    query('P', known('eligible'), {
                      where: less(property('P', 'minutes'), property('E', 'minutes')),
                    }),
                  ),
                ),
              ),
              literal(120),
            ),
          ),
        ),
      }),
    ),
    lastMinutes: minutesOf(
      last(
        query('Q', known('eligible'), {
          where: less(property('Q', 'minutes'), coalesce(minutesOf(known('stop')), literal(100_000))),
        }),
      ),
    ),
    atLeast: minus(
      known('lastMinutes'),
      when(
        [[and(two('LessOrEqual', known('onset'), literal(30)), isNull(known('before'))), literal(0)]],
        known('onset'),
      ),
    ),
    lessThan: when(
      [
        [
          two('LessOrEqual', minus(minutesOf(known('stop')), known('lastMinutes')), literal(120)),
          minus(minutesOf(known('stop')), coalesce(known('before'), literal(0))),
        ],
      ],
      { type: 'Null' },
    ),
  },
  return: when(
    [
      [not(one('Exists', known('eligible'))), text('indeterminate')],
      [
        and(isNull(known('onset')), greater(minutesOf(first(known('eligible'))), literal(60))),
        text('indeterminate'),
      ],
      [and(isNull(known('onset')), isUptake), text('indeterminate')],
      [isNull(known('onset')), text('negative')],
      [greater(known('onset'), literal(120)), text('indeterminate')],
      [isNull(block('agent')), text('indeterminate')],
      [two('GreaterOrEqual', known('atLeast'), requiredMinutes), text('positive')],
      [and(two('LessOrEqual', known('lessThan'), requiredMinutes), not(isUptake)), text('negative')],
    ],
    text('indeterminate'),
  ),
});

const response = query('S', operand('series'), {
  return: when(
    [
      [block('wrongTarget'), text('not_interpretable')],
      [
        not(
          when(
            [
              [
                {
                  type: 'Is',
                  operand: series('baseline'),
                  isTypeSpecifier: named('Integer'),
                },
                greater(series('baseline'), literal(0)),
              ],
            ],
            literal(false),
          ),
        ),
        text('not_interpretable'),
      ],
      [
        and(
          one('Exists', query('R', series('readings'), { where: not(isNull(property('R', 'score'))) })),
          not(
            one(
              'Exists',
              query('R', series('readings'), {
                where: and(
                  not(isNull(property('R', 'score'))),
                  equal(coalesce(property('R', 'scale'), series('scale')), series('scale')),
                ),
              }),
            ),
          ),
        ),
        text('not_interpretable'),
      ],
    ],
    call('Judge', operand('block'), operand('series')),
  ),
});

const supply: readonly (readonly [string, string, string])[] = [
  ['L1-L2', 'T12', 'L1'],
  ['L2-L3', 'L1', 'L2'],
  ['L3-L4', 'L2', 'L3'],
  ['L4-L5', 'L3', 'L4'],
  ['L5-S1', 'L4', 'L5-DR'],
];

/** The levels one block covered: an injection its joints, a medial branch block those with all nerves blocked. */
const levelsOfBlock = query('Side', list(text('left'), text('right')), {
  let: {
    aimed: query('T', block('targets'), {
      where: equal(property('T', 'side'), { type: 'AliasRef', name: 'Side' }),
      return: coalesce(property('T', 'nerve'), property('T', 'joint')),
    }),
  },
  where: one('Exists', known('aimed')),
  return: query(
    'J',
    list(
      ...supply.map(([joint, ...nerves]) => tuple({ joint: text(joint), nerves: list(...nerves.map(text)) })),
    ),
    {
      where: when(
        [
          [
            equal(block('procedure'), text('medial_branch_block')),
            two('IncludedIn', property('J', 'nerves'), known('aimed')),
          ],
        ],
        two('Contains', known('aimed'), property('J', 'joint')),
      ),
      return: tuple({ joint: property('J', 'joint'), side: { type: 'AliasRef', name: 'Side' } }),
    },
  ),
});

const status = query('L', operand('level'), {
  let: {
    used: query('B', expression('Sessions'), {
      let: {
        series: first(
          query('S', of(property('B', 'block'), 'series'), {
            where: and(
              equal(of(series('site'), 'joint'), property('L', 'joint')),
              equal(of(series('site'), 'side'), property('L', 'side')),
            ),
          }),
        ),
      },
      where: and(
        property('B', 'counts'),
        two('Contains', property('B', 'levels'), { type: 'AliasRef', name: 'L' }),
        not(isNull(known('series'))),
      ),
      return: tuple({
        day: of(property('B', 'block'), 'performedAt'),
        response: call('Response', property('B', 'block'), known('series')),
      }),
    }),
    lastResponse: of(last(known('used')), 'response'),
    earlier: when([[greater({ type: 'Count', source: known('used') }, literal(1)), first(known('used'))]], {
      type: 'Null',
    }),
  },
  return: tuple({
    joint: property('L', 'joint'),
    side: property('L', 'side'),
    status: when(
      [
        [not(one('Exists', known('used'))), text('no_qualifying_block')],
        [equal(known('lastResponse'), text('negative')), text('criteria_not_met')],
        [not(equal(known('lastResponse'), text('positive'))), text('indeterminate_review')],
        [
          not(equal(coalesce(of(known('earlier'), 'response'), text('none')), text('positive'))),
          text('needs_confirmatory_block'),
        ],
        [
          less(
            {
              type: 'DifferenceBetween',
              precision: 'Day',
              operand: [
                one('ToDate', of(known('earlier'), 'day')),
                one('ToDate', of(last(known('used')), 'day')),
              ],
            },
            literal(14),
          ),
          text('interval_violation'),
        ],
      ],
      text('possible_candidate_review'),
    ),
  }),
});

/** The library as cql-execution reads it. */
export const cqlLibrary = {
  library: {
    identifier: { id: 'MedicareL38801', version: '1' },
    schemaIdentifier: { id: 'urn:hl7-org:elm', version: 'r1' },
    usings: { def: [{ localIdentifier: 'System', uri: 'urn:hl7-org:elm-types:r1' }] },
    statements: {
      def: [
        define(
          'Sessions',
          query(
            'B',
            { type: 'Retrieve', dataType: 'Block' },
            {
              return: tuple({
                block: { type: 'AliasRef', name: 'B' },
                counts: and(
                  equal(property('B', 'procedure'), text('medial_branch_block')),
                  not(property('B', 'wrongTarget')),
                  not(equal(coalesce(property('B', 'agent'), text('')), text('saline'))),
                ),
                levels: one('Flatten', call('LevelsOf', { type: 'AliasRef', name: 'B' })),
              }),
            },
          ),
        ),
        define(
          'Statuses',
          query(
            'Level',
            one(
              'Distinct',
              one('Flatten', query('B', expression('Sessions'), { return: property('B', 'levels') })),
            ),
            {
              return: call('Status', { type: 'AliasRef', name: 'Level' }),
            },
          ),
        ),
        defineFunction('LevelsOf', ['block'], levelsOfBlock),
        defineFunction('Judge', ['block', 'series'], judge),
        defineFunction('Response', ['block', 'series'], response),
        defineFunction('Status', ['level'], status),
      ],
    },
  },
};
