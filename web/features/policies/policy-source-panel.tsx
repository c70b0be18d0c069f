import { Table } from '@mantine/core';
import type { Policy } from '#shared/domain/policy.ts';
import { FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { TableScroll } from '../../components/table-scroll.tsx';
import { formatDay } from '../../lib/format.ts';
import { isKnown, issuerInWords, sourceInWords } from '../../lib/policy-sources.ts';
import { policyKindWords, policyTexts } from '../../lib/texts/policies.ts';
import classes from './policies.module.css';

/** Whose policy it is, since when, from which source and how well verified. */
export function PolicySourcePanel({ policy }: { policy: Policy }) {
  const { verification = {}, jurisdiction = {}, identifiers = {}, sources = [] } = policy;
  return (
    <Panel note={policyTexts.notice} title={policyTexts.source}>
      <FactList
        facts={[
          [policyTexts.issuer, issuerInWords(policy.issuer ?? '') || policyTexts.notKnown],
          [policyTexts.kind, policyKindWords[policy.kind ?? ''] ?? policyTexts.notKnown],
          [
            policyTexts.effectiveFrom,
            policy.effectiveFrom ? formatDay(policy.effectiveFrom) : policyTexts.notKnown,
          ],
          [policyTexts.status, words(verification.status)],
          [policyTexts.document, words(verification.document)],
          [policyTexts.confidence, words(verification.confidence)],
          [policyTexts.jurisdiction, words(Object.values(jurisdiction).flat().map(placeInWords))],
          [policyTexts.identifiers, words(Object.values(identifiers))],
          [policyTexts.imaging, policy.imaging || policyTexts.notStated],
        ]}
      />
      {sources.length > 0 && (
        <details>
          <summary className={classes.summary}>{policyTexts.sources}</summary>
          <TableScroll label={policyTexts.sources}>
            <Table miw={640} fz="sm" verticalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{policyTexts.field}</Table.Th>
                  <Table.Th>{policyTexts.sourceOf}</Table.Th>
                  <Table.Th>{policyTexts.confidence}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {sources.map(sourceInWords).map(({ field, source, checked }) => (
                  <Table.Tr key={`${field} ${source} ${checked}`}>
                    <Table.Td>{field}</Table.Td>
                    <Table.Td>{source}</Table.Td>
                    <Table.Td>{checked}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </TableScroll>
        </details>
      )}
    </Panel>
  );
}

function placeInWords(place: unknown): unknown {
  return typeof place === 'string' ? (policyTexts.places[place] ?? place) : place;
}

function words(value: unknown): string {
  const texts = [value].flat(3).filter(isKnown);
  return texts.join(', ') || policyTexts.notKnown;
}
