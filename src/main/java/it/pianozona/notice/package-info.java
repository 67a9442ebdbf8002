/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Notices to offices, shown on the desk: reminders, escalations, outcomes; never twice the same. */
package it.pianozona.notice;
