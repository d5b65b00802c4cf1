package org.daibiao.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Confidentials (保密类型): the types with a {@link Confidential} part. A syntax fault in their documents is found before its part is known,
 * so only its place is reported.
 */
final class Confidentials {
    private static final ClassValue<Boolean> WITHIN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return within(type, new HashSet<>());
        }
    };

    private Confidentials() {}

    static boolean within(Class<?> type) {
        return WITHIN.get(type);
    }

    private static boolean within(Type type, Set<Type> looked) {
        if (!looked.add(type)) {
            return false;
        } else if (type instanceof ParameterizedType generic) {
            return within(generic.getRawType(), looked)
                    || Arrays.stream(generic.getActualTypeArguments()).anyMatch(one -> within(one, looked));
        }
        return type instanceof Class<?> simple
                && (simple.isAnnotationPresent(Confidential.class)
                        || (simple.isRecord()
                                && Arrays.stream(simple.getRecordComponents())
                                        .map(RecordComponent::getGenericType)
                                        .anyMatch(one -> within(one, looked))));
    }

    /** A document to bind to the type; throws {@link BadDocumentException} as its reader does, with only places if a part is confidential. */
    static SourceDocument wellFormed(Supplier<SourceDocument> reader, Class<?> type) {
        boolean confidential = within(type);
        try {
            SourceDocument document = reader.get();
            if (confidential) {
                document.faults().orThrow();
            }
            return document;
        } catch (BadDocumentException e) {
            throw confidential ? silent(e) : e;
        }
    }

    private static BadDocumentException silent(BadDocumentException told) {
        Fault first = told.faults().get(0);
        return new BadDocumentException(
                told.source(), List.of(new Fault("json.confidential", first.line(), first.column(), "", Map.of())));
    }
}
