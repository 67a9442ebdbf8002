/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Who asks for an account of their own: invited contributors and the third sector (requirements, P23, AB-34, AB-46, AB-47, U-10). */
package it.pianozona.registration;
