/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The user guide inside the product, and the declaration of accessibility. */
package it.pianozona.guide;
