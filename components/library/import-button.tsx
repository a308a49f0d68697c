import { useState } from 'preact/hooks';
import type { Sound } from '../../lib/sounds/sound.ts';
import { Button } from '../ui/button.tsx';

export type ImportButtonProps = {
  sound: Sound;
  busy: boolean;
  /** `again`: the person accepts that the sound may be imported a second time. */
  onImport: (sound: Sound, again: boolean) => void;
};

/** Imports a sound; where an earlier answer was lost, only after the person has accepted the risk. */
export function ImportButton({ sound, busy, onImport }: ImportButtonProps) {
  const [asking, setAsking] = useState(false);
  if (sound.state === 'imported') return null;
  if (busy || sound.state === 'importing') {
    return (
      <Button small busy onPress={() => {}}>
        Importing…
      </Button>
    );
  }
  if (sound.state !== 'unknown') {
    return (
      <Button small onPress={() => onImport(sound, false)}>
        Import
      </Button>
    );
  }
  if (!asking) {
    return (
      <Button small onPress={() => setAsking(true)}>
        Import again
      </Button>
    );
  }
  const importAgain = () => {
    setAsking(false);
    onImport(sound, true);
  };
  return (
    <>
      <span class="sp-small" role="alert">
        It may be there already, and be imported and paid for twice.
      </span>
      <Button small onPress={importAgain}>
        Import it anyway
      </Button>
      <Button small kind="quiet" onPress={() => setAsking(false)}>
        Leave it
      </Button>
    </>
  );
}
