/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The one way in which any part of the product says no: which field, which rule, what to do. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package it.pianozona.rule;
