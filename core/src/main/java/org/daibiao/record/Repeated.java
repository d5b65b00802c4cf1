package org.daibiao.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Repeated columns (重复列): marks a short searchable list in a record; it is stored in this many columns, {@code name_1},
 * {@code name_2} and so on, in the list's order.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Repeated {
    /** The most elements that the list may have. */
    int value();
}
