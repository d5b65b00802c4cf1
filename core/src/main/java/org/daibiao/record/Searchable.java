package org.daibiao.record;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Searchable (可查找): {@link Personal} data by whose exact text records can be searched, although it is sealed. A second column, its name plus
 * {@code _index}, holds a search value that the cipher derives from the text; without a cipher it is empty. A reader of the table sees which
 * records have the same text, so mark only data that is nearly unique.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Searchable {}
