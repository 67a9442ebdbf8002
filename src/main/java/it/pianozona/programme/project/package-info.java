/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Projects of integration with other policies: proposed, examined, answered with a reason (F-PROG, ER-18, ER-19). */
@org.springframework.modulith.NamedInterface("project")
package it.pianozona.programme.project;
