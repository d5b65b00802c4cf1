package org.daibiao.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Published (公开): {@link Personal} data of a component that the law or settled practice lets everybody know, a deputy's name for example.
 * The desk hands it out as it is, and it is kept in the clear. In logs and exceptions it is masked all the same.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Published {
    /** By what: law and article, or the practice. */
    String value();
}
