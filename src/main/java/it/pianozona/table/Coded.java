/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.table;

/** A value that stands in its column by its code; its class has a static {@code of(String)} that gives it back. */
public interface Coded {

    String code();
}
