/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.time;

import java.time.Duration;

/** The product's clock now stands at this distance from the system's. */
public record ClockMoved(Duration offset) {}
