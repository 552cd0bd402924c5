import { render } from 'preact';
import { OptionsRoot } from '../../src/options/OptionsRoot.tsx';

render(<OptionsRoot />, document.body);
