import type { PreparationPolicy } from '#shared/contract/block-preparation.ts';
import { agentClassOf, typicalMinutesOf } from '#shared/domain/agent-duration.ts';
import { doseOf, usualVolumeAt } from '#shared/domain/dose.ts';
import type { Agent, Procedure } from '#shared/domain/vocabulary.ts';
import { formatMinutes } from '../../lib/format.ts';
import { agentWords, sideWords } from '../../lib/texts/record-words.ts';
import classes from './block-form.module.css';
import { previewTexts } from './preview-texts.ts';

interface GivenTarget {
  readonly name: string;
  readonly side: 'left' | 'right';
  readonly volumeMl: number | null;
}

interface DoseLinesProps {
  agent: Agent | null;
  concentrationPercent: number | null;
  targets: readonly GivenTarget[];
  procedure: Procedure | null;
}

/** The whole dose with its sum, and targets that got more than guidelines name. */
export function DoseLines({ agent, concentrationPercent, targets, procedure }: DoseLinesProps) {
  if (targets.length === 0) return null;
  const volumes = targets.map(({ volumeMl }) => volumeMl);
  const dose = doseOf(volumes, concentrationPercent);
  const whole = doseOf(volumes, 1);
  const parts = volumes.join(' + ');
  const isPlacebo = agent === 'saline';
  return (
    <div className={classes.lines} role="status">
      {whole === null || (dose === null && !isPlacebo) ? (
        <p className={classes.hint}>{previewTexts.doseUnknown}</p>
      ) : (
        <p className={classes.sum}>
          {dose === null || isPlacebo
            ? previewTexts.volumeOnly(parts, whole.volumeMl)
            : previewTexts
                .dose(
                  parts,
                  dose.volumeMl,
                  milligramsPerMl(concentrationPercent),
                  dose.milligrams,
                  agent === null ? '' : agentWords[agent].toLowerCase(),
                )
                .trim()}
        </p>
      )}
      {procedure !== null && <LargeVolumes targets={targets} procedure={procedure} />}
    </div>
  );
}

/** 1 % is 10 mg in each mL: the dose of one mL. */
export function milligramsPerMl(concentrationPercent: number | null): string {
  return doseOf([1], concentrationPercent)?.milligrams ?? '';
}

function LargeVolumes({ targets, procedure }: { targets: readonly GivenTarget[]; procedure: Procedure }) {
  const byLimit = new Map<string, string[]>();
  for (const { name, side, volumeMl } of targets) {
    const { ml, isIncluded } = usualVolumeAt(name, procedure);
    if (volumeMl === null || volumeMl < ml || (isIncluded && volumeMl === ml)) continue;
    const limit = isIncluded ? previewTexts.atMost(String(ml)) : previewTexts.below(String(ml));
    byLimit.set(limit, [...(byLimit.get(limit) ?? []), `${name} ${sideWords[side]}`]);
  }
  return [...byLimit].map(([limit, names]) => (
    <p key={limit} className={classes.attention}>
      ! {previewTexts.usualVolume(names.join(', '), limit)}
    </p>
  ));
}

/** How long the agent usually acts and what the episode's policy asks of it; or that it is no anaesthetic. */
export function AgentWindow({
  agent,
  policy,
}: {
  agent: Agent | null;
  policy: PreparationPolicy | undefined;
}) {
  if (agent === 'saline') return <p className={classes.attention}>! {previewTexts.saline}</p>;
  const typical = typicalMinutesOf(agent);
  if (agent === null || typical === null || agentClassOf(agent) === null) return null;
  const required = policy?.requiredMinutes?.[agent];
  const asks =
    policy &&
    (typeof required === 'number'
      ? previewTexts.required(policy.shortName, formatMinutes(required))
      : previewTexts.noDuration(policy.shortName));
  return (
    <p className={classes.below}>
      {previewTexts.wearsOff(formatMinutes(typical[0]), formatMinutes(typical[1]))} {asks}
    </p>
  );
}
