/* SPDX-License-Identifier: AGPL-3.0-or-later */
/**
 * Verifying signed files: is it the document that was issued, is it the person who must sign, is the signature qualified
 * (L. 241/1990 art. 15 c. 2-bis; CAD artt. 20, 24). Knows files and expected signers, never agreements.
 */
package it.pianozona.signature;
