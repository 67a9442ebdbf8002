/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The community profile: who writes it, data, gaps and knowledge levels, its validation (requirement 3.4). */
package it.pianozona.profile;
