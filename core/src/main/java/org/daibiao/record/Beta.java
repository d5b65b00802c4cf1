package org.daibiao.record;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beta (可能变更): a public type that may still change in any version before 1.0, with a line in the change log. All other public types follow
 * SemVer. The page {@code docs/compatibility.md} lists the beta types, with the reason.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Beta {}
