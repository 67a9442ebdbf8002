/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Sign-in and sign-out, the same for our pages and for the engine's webapps. */
package it.pianozona.account;
