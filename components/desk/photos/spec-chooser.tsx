import { useId } from 'preact/hooks';
import { requiredWords } from '../../limit-words.ts';
import { PhotoLimits } from '../../sidebar/photo-limits.tsx';
import { useText } from '../../text.tsx';
import { LimitsForm } from './limits-form.tsx';
import type { PhotosProps } from './props.ts';

const countries = ['CN', 'FR'] as const;

/** Which limits the files are held to: those of a portal, or typed by hand. */
export function SpecChooser(
  props: Pick<PhotosProps, 'offered' | 'chosen' | 'wanted' | 'onChoose' | 'onOwnLimits'>,
) {
  const text = useText();
  const { t, say } = text;
  const id = useId();
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('photos.spec.title')}</h2>
      <div class="field">
        <label for={id}>{t('photos.spec.label')}</label>
        <select
          id={id}
          data-testid="photos-spec"
          value={props.chosen ?? ''}
          onChange={(event) => props.onChoose(event.currentTarget.value || null)}
        >
          <option value="">{t('photos.spec.none')}</option>
          <option value="own">{t('photos.spec.own')}</option>
          {countries.map((country) => (
            <optgroup key={country} label={t(`prepare.country.${country}`)}>
              {props.offered
                .filter(({ issuer }) => issuer.country === country)
                .map(({ key, issuer, file }) => (
                  <option key={key} value={key}>
                    {[say(issuer.names), say(file.names), ...requiredWords(text, file)].join(' · ')}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      {props.chosen === 'own' && <LimitsForm onLimits={props.onOwnLimits} />}
      {props.chosen !== null && props.chosen !== 'own' && props.wanted && <PhotoLimits file={props.wanted} />}
    </section>
  );
}
