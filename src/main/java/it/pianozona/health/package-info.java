/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Whether the product lives and whether it can serve, for who starts it and for a balancer; nothing more is told. */
package it.pianozona.health;
