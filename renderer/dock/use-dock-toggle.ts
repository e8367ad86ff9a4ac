import { useEffect, useState } from 'react';

/** Ctrl+Shift+D opens and closes the developer's dock. */
export function useDockToggle(): boolean {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      if (event.ctrlKey && event.shiftKey && event.code === 'KeyD') {
        event.preventDefault();
        setOpen((is) => !is);
      }
    };
    window.addEventListener('keydown', toggle);
    return () => window.removeEventListener('keydown', toggle);
  }, []);
  return open;
}
