/* SPDX-License-Identifier: AGPL-3.0-or-later */
import {linkToDesk, useOurSignIn} from '../../tasklist/scripts/sign-in.js';

document.documentElement.lang = 'it';
useOurSignIn();

export default [linkToDesk('cockpit.navigation')];
