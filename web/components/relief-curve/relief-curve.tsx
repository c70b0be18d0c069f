import { useState } from 'react';
import type { CurveInput } from '#shared/curve/curve-input.ts';
import { CurvePicture } from './curve-picture.tsx';
import { CurveTable } from './curve-table.tsx';
import classes from './relief-curve.module.css';

interface CurveTexts {
  /** Names the picture. */
  readonly title: string;
  /** One sentence that says what the picture shows. */
  readonly summary: string;
  readonly walkHint: string;
  readonly tableCaption: string;
  readonly timeHeading: string;
  /** What the ticks under the axis mean. */
  readonly trackNote: string;
  readonly overlaid: string;
  readonly oneByOne: string;
  /** Names the choice between the two. */
  readonly arrangement: string;
}

export interface ReliefCurveProps {
  /** Every series on one axis. */
  input: CurveInput;
  /** The same series one after another, on axes of one scale. */
  oneByOne: readonly { readonly title: string; readonly input: CurveInput }[];
  texts: CurveTexts;
}

/** Points over straight lines, the sentence that sums them up and the table that holds them all. */
export function ReliefCurve({ input, oneByOne, texts }: ReliefCurveProps) {
  const [isOverlaid, setIsOverlaid] = useState(true);
  const pictures = isOverlaid ? [{ title: texts.title, input }] : oneByOne;
  return (
    <figure className={classes.curve}>
      <div className={classes.head}>
        <figcaption className={classes.summary}>{texts.summary}</figcaption>
        {oneByOne.length > 1 && (
          // biome-ignore lint/a11y/useSemanticElements: two buttons that show the same another way, no form
          <div className={classes.arrangement} role="group" aria-label={texts.arrangement}>
            <button aria-pressed={isOverlaid} onClick={() => setIsOverlaid(true)} type="button">
              {texts.overlaid}
            </button>
            <button aria-pressed={!isOverlaid} onClick={() => setIsOverlaid(false)} type="button">
              {texts.oneByOne}
            </button>
          </div>
        )}
      </div>
      <div className={classes.pictures}>
        {pictures.map((picture) => (
          <div className={classes.picture} key={picture.title}>
            {!isOverlaid && <p className={classes.pictureTitle}>{picture.title}</p>}
            <CurvePicture
              input={picture.input}
              title={picture.title}
              description={texts.summary}
              walkHint={texts.walkHint}
            />
          </div>
        ))}
      </div>
      {input.tracks.length > 0 && <p className={classes.trackNote}>{texts.trackNote}</p>}
      <CurveTable series={input.series} caption={texts.tableCaption} timeHeading={texts.timeHeading} />
    </figure>
  );
}
