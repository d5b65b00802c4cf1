package org.daibiao.record;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of a stored record whose value no two records of a congress share (唯一). Records without a value do not count. Every store refuses
 * a second one with {@link DuplicateException}. Not for lists, nor for {@link Personal} data that is sealed.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Unique {}
