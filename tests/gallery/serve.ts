import { createServer } from 'vite';
import { galleryOptions } from './vite-options.ts';

/** `npm run gallery`: serves every state of the card on this machine, until it is stopped. */

const server = await createServer({ ...galleryOptions({ isFrozen: false }), logLevel: 'info' });
await server.listen();
server.printUrls();
