/* SPDX-License-Identifier: AGPL-3.0-or-later */
import {linkToDesk, useOurSignIn} from '../../tasklist/scripts/sign-in.js';
import {textsFirst} from '../../tasklist/scripts/texts-first.js';

document.documentElement.lang = 'it';
await textsFirst(new URL('../locales/it.json', import.meta.url));
useOurSignIn();

export default [linkToDesk('cockpit.navigation')];
