/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The regional frame: the acts of a region, how they refer to each other, and what they allot, set and define. */
package it.pianozona.regional;
