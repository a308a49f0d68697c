import { Choice } from '../ui/choice.tsx';
import { Select } from '../ui/select.tsx';
import { NumberField } from './number-field.tsx';

export type Defaults = {
  /** IANA zone of new posts; empty = this computer's. */
  zone: string;
  /** Whether Inspect asks the paid providers by itself, or only when told to. */
  lookups: 'inspect' | 'ask';
  /** Paid calls that presses on a page may cause in 24 hours. */
  pageBudget: number;
};

export type DefaultsPanelProps = {
  settings: Defaults;
  zones: readonly string[];
  ownZone: string;
  onChange: (change: Partial<Defaults>) => void;
};

const LARGEST_BUDGET = 10_000;

export function DefaultsPanel({ settings, zones, ownZone, onChange }: DefaultsPanelProps) {
  return (
    <section class="sp-panel" aria-labelledby="defaults">
      <h2 id="defaults">Defaults</h2>
      <Select
        label="Default time zone"
        value={settings.zone}
        options={[
          { value: '', text: `This computer’s (${ownZone.replaceAll('_', ' ')})` },
          ...zones.map((zone) => ({ value: zone, text: zone.replaceAll('_', ' ') })),
        ]}
        onChoose={(zone) => onChange({ zone })}
      />
      <fieldset class="sp-stack">
        <legend class="sp-label sp-legend">Look-ups when you press Inspect</legend>
        <div class="sp-choices">
          <Choice
            type="radio"
            group="lookups"
            label="Ask by itself"
            note="what the page does not tell"
            checked={settings.lookups === 'inspect'}
            onChange={() => onChange({ lookups: 'inspect' })}
          />
          <Choice
            type="radio"
            group="lookups"
            label="Only when I press Refresh"
            checked={settings.lookups === 'ask'}
            onChange={() => onChange({ lookups: 'ask' })}
          />
        </div>
      </fieldset>
      <NumberField
        label="Page budget"
        hint="How many paid calls the buttons on TikTok’s pages may cause in 24 hours, 0 to 10,000."
        value={settings.pageBudget}
        most={LARGEST_BUDGET}
        kept={`The budget stays at ${settings.pageBudget.toLocaleString('en')}.`}
        onChange={(pageBudget) => onChange({ pageBudget })}
      />
    </section>
  );
}
