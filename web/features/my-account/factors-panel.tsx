import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Factors } from '#shared/contract/factors.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { formatDayOf, formatDayTime } from '../../lib/format.ts';
import { arePasskeysPossible } from '../../lib/passkey.ts';
import { useSession } from '../../lib/session.ts';
import { accountTexts } from '../../lib/texts/account.ts';
import classes from './account.module.css';
import { type FactorChange, FactorDialog } from './factor-dialog.tsx';
import { factorsQuery } from './own-access.ts';

export function FactorsPanel() {
  const factors = useQuery(factorsQuery);
  const [change, setChange] = useState<FactorChange | null>(null);
  const { isDemo } = useSession().clinic;
  return (
    <Panel
      flush
      note={isDemo ? accountTexts.factorsDemo : accountTexts.factorsNote}
      title={accountTexts.factorsTitle}
    >
      <QueryView query={factors}>{(own) => <FactorRows factors={own} onChange={setChange} />}</QueryView>
      {!arePasskeysPossible() && <Notice>{accountTexts.passkeyImpossible}</Notice>}
      {change && <FactorDialog change={change} onClose={() => setChange(null)} />}
    </Panel>
  );
}

function FactorRows({ factors, onChange }: { factors: Factors; onChange: (change: FactorChange) => void }) {
  const { timeZone } = useSession().clinic;
  const { totp, passkeys, recoveryCodesLeft, isRequired } = factors;
  const mayRemove = !isRequired || Number(totp !== null) + passkeys.length > 1;
  const hasFactor = totp !== null || passkeys.length > 0;
  return (
    <ul className={classes.rows}>
      <li className={classes.row}>
        <span className={classes.who}>
          <span className={classes.name}>{accountTexts.factor.app}</span>
          <span className={classes.muted}>
            {totp ? accountTexts.since(formatDayOf(totp.createdAt, timeZone)) : accountTexts.notSetUp}
          </span>
        </span>
        <span className={classes.actions}>
          <Button onClick={() => onChange({ kind: 'app', isNew: totp === null })} size="sm" variant="default">
            {totp ? accountTexts.replace : accountTexts.setUp}
          </Button>
          {totp && mayRemove && (
            <Button
              aria-label={accountTexts.removeNamed(accountTexts.factor.app)}
              onClick={() => onChange({ kind: 'remove_app' })}
              size="sm"
              variant="default"
            >
              {accountTexts.remove}
            </Button>
          )}
        </span>
      </li>
      {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
        <li className={classes.row} key={id}>
          <span className={classes.who}>
            <span className={classes.name}>
              {accountTexts.passkeyTitle}: {name}
            </span>
            <span className={classes.muted}>
              {accountTexts.since(formatDayOf(createdAt, timeZone))},{' '}
              {lastUsedAt
                ? accountTexts.lastUsed(formatDayTime(lastUsedAt, timeZone))
                : accountTexts.neverUsed}
            </span>
          </span>
          {mayRemove && (
            <Button
              aria-label={accountTexts.removeNamed(name)}
              onClick={() => onChange({ kind: 'remove_passkey', id, name })}
              size="sm"
              variant="default"
            >
              {accountTexts.remove}
            </Button>
          )}
        </li>
      ))}
      {arePasskeysPossible() && (
        <li className={classes.row}>
          <span className={classes.who}>
            <span className={classes.name}>{accountTexts.passkeyTitle}</span>
            <span className={classes.muted}>{accountTexts.passkeyNote}</span>
          </span>
          <Button onClick={() => onChange({ kind: 'passkey' })} size="sm" variant="default">
            {accountTexts.addPasskey}
          </Button>
        </li>
      )}
      {hasFactor && (
        <li className={classes.row}>
          <span className={classes.who}>
            <span className={classes.name}>{accountTexts.factor.codes}</span>
            <span className={classes.muted}>{accountTexts.codesLeft(recoveryCodesLeft)}</span>
          </span>
          <Button onClick={() => onChange({ kind: 'codes' })} size="sm" variant="default">
            {accountTexts.renewCodes}
          </Button>
        </li>
      )}
    </ul>
  );
}
