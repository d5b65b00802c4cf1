package org.daibiao.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Optional;

/** Writes an optional as its value, and omits an empty one. */
@SuppressWarnings("rawtypes")
final class OptionalSerializer extends JsonSerializer<Optional> {
    @Override
    @SuppressWarnings("unchecked")
    public void serialize(Optional value, JsonGenerator out, SerializerProvider provider) throws IOException {
        provider.defaultSerializeValue(value.orElse(null), out);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Optional value) {
        return value.isEmpty();
    }
}
