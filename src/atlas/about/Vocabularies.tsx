import { confidences, controllers, eventKinds, reportTiers } from '../../dataset/vocabulary.ts';
import { useWording } from '../../locale/wording-context.ts';
import { Swatch } from '../../timeline/Swatch.tsx';
import { holderLetter } from '../place-words.ts';

/** Every word that a record may use, and what it means. */
export function Vocabularies() {
  const wording = useWording();
  const say = wording.say;
  return (
    <>
      <p>{say('atlas.words.lead')}</p>
      <h3>{say('atlas.words.holders')}</h3>
      <ul class="columns">
        {controllers.map((holder) => (
          <li key={holder}>
            <Swatch holder={holder} /> <b>{holderLetter(holder, wording)}</b>{' '}
            {say(`vocabulary.controller.${holder}`)} <code>{holder}</code>
          </li>
        ))}
      </ul>
      <h3>{say('atlas.words.kinds')}</h3>
      <dl>
        {eventKinds.map((kind) => (
          <div key={kind}>
            <dt>
              {say(`vocabulary.eventKind.${kind}`)} <code>{kind}</code>
            </dt>
            <dd>{say(`atlas.kind.${kind}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{say('atlas.words.confidence')}</h3>
      <dl>
        {confidences.map((confidence) => (
          <div key={confidence}>
            <dt>{say(`vocabulary.confidence.${confidence}`)}</dt>
            <dd>{say(`atlas.confidence.${confidence}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{say('atlas.words.tiers')}</h3>
      <dl>
        {reportTiers.map((tier) => (
          <div key={tier}>
            <dt>{say(`vocabulary.reportTier.${tier}`)}</dt>
            <dd>{say(`atlas.tier.${tier}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
