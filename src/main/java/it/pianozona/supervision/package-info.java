/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** What happens to an agreement in force: withdrawal, default, dispute, change of lead body; the college that examines them. */
package it.pianozona.supervision;
