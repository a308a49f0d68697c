import { Button } from './button.tsx';

export type Toast = { text: string; action: { label: string; act: () => void } | null };

export type ToastRegionProps = {
  toast: Toast | null;
  /** Whether somebody points at it or has the focus in it: then it must not go. */
  onHold: (held: boolean) => void;
};

/** One line of news at the foot of the window. The region always stands, so that it is read out. */
export function ToastRegion({ toast, onHold }: ToastRegionProps) {
  return (
    <div role="status" aria-live="polite">
      {toast && (
        <div
          class="sp-toast"
          onPointerEnter={() => onHold(true)}
          onPointerLeave={() => onHold(false)}
          onFocusIn={() => onHold(true)}
          onFocusOut={() => onHold(false)}
        >
          <span>{toast.text}</span>
          {toast.action && (
            <Button small onPress={toast.action.act}>
              {toast.action.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
