/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The steps of {@code profilo-comunita}: its forms, its automatic steps, what its model asks. */
package it.pianozona.profile.workflow;
