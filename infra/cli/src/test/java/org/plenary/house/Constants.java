package org.plenary.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/** Whether a static field can never say something else than before. */
final class Constants {

  private Constants() {}

  static boolean isConstant(JavaField field) {
    return field.getModifiers().contains(JavaModifier.FINAL)
        && !isChangedInPlace(field.getRawType())
        && (!isCollection(field.getRawType()) || isUnmodifiable(field));
  }

  private static boolean isChangedInPlace(JavaClass type) {
    return type.isAssignableTo(ThreadLocal.class)
        || type.getPackageName().equals("java.util.concurrent.atomic")
        || type.getPackageName().startsWith("com.github.benmanes.caffeine");
  }

  private static boolean isCollection(JavaClass type) {
    return type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
  }

  // The declared type does not say it, so the value is looked at.
  private static boolean isUnmodifiable(JavaField field) {
    try {
      Field reflected = field.reflect();
      reflected.setAccessible(true);
      String type = reflected.get(null).getClass().getName();
      return Stream.of("Immutable", "Unmodifiable", "EmptyList").anyMatch(type::contains);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
