/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Appointments to any office and seat: who appoints, who accepts, who follows whom and when (requirements, P23). */
package it.pianozona.appointment;
