/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Forms and automatic steps of {@code accordo-di-programma}. */
package it.pianozona.agreement.workflow;
