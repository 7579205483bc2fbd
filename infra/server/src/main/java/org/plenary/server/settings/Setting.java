package org.plenary.server.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names, explains and defaults one component of a settings record. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

  /** The environment variable that sets it. */
  String name();

  /** The value without the variable; empty means that the setting must be given. */
  String standard() default "";

  /** What it means, with its unit. */
  String meaning();

  /** The least and the most that works, written as values are; none where order means nothing. */
  String[] range() default {};

  /** Whether it is never shown. */
  boolean secret() default false;
}
