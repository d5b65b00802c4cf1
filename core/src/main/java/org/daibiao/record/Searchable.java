package org.daibiao.record;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Searchable (可查找): {@link Personal} data by whose exact text records are sought, although it is sealed. A column beside it, its name and
 * {@code _index}, holds what a cipher makes of the text for that purpose, else nothing. Who reads the table sees which records have the same
 * text, so that only what is nearly unique should be marked.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Searchable {}
