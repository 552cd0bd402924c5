import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWording } from '../locale/wording-context.ts';
import { parseRoute, type Route } from './route.ts';
import { focusFirstHit, openFirstHit, SEARCH_BOX_ID } from './search-focus.ts';
import { goTo } from './use-route.ts';

interface SearchBoxProps {
  readonly route: Route;
  /** Called when the reader comes to the box, a moment before the first key. */
  readonly onFocus: () => void;
}

/**
 * The one search box over everything. `/` comes to it from anywhere, each key searches, Enter opens the first hit, the
 * arrow keys walk into the hits, Escape empties it and goes back.
 */
export function SearchBox({ route, onFocus }: SearchBoxProps) {
  const wording = useWording();
  const box = useRef<HTMLInputElement>(null);
  const searched = route.view === 'search' ? route.text : '';
  // What stands in the box; the address follows it, and back or a link makes it follow the address.
  const [text, setText] = useState(searched);
  useEffect(() => {
    // The address lags behind whoever types: what it says then is older than what stands in the box.
    if (route.view !== 'search' || document.activeElement !== box.current) setText(searched);
  }, [route.view, searched]);
  // Before the first drawing is seen, so that no key is lost on whoever knows the way.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);

  const search = (text: string) => {
    setText(text);
    // The address itself is asked: the route follows it only after the next key of a quick hand.
    goTo({ view: 'search', text }, { isReplacing: parseRoute(location.hash).view === 'search' });
  };
  return (
    <search>
      <input
        ref={box}
        id={SEARCH_BOX_ID}
        type="search"
        class="search-box"
        aria-label={wording.say('browse.search.label')}
        aria-keyshortcuts="/"
        placeholder={wording.say('browse.search.placeholder')}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={text}
        onFocus={onFocus}
        onInput={({ currentTarget }) => search(currentTarget.value)}
        onKeyDown={(event) => {
          // An input method uses Enter and the arrows for itself.
          if (event.isComposing) return;
          if (event.key === 'ArrowDown' && focusFirstHit()) event.preventDefault();
          if (event.key === 'Enter' && openFirstHit()) event.preventDefault();
          if (event.key === 'Escape' && route.view === 'search') {
            // Otherwise Escape would close the popup.
            event.preventDefault();
            history.back();
          }
        }}
      />
    </search>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}
