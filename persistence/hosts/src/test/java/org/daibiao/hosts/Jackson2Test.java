package org.daibiao.hosts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("The host's Jackson 2")
class Jackson2Test extends JsonContract {
    private static ConfigurableApplicationContext host;

    @BeforeAll
    static void start() {
        host = Host.start("jackson");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Override
    String write(Object value) {
        try {
            return host.getBean(ObjectMapper.class).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    <T> T read(String json, Class<T> type) {
        try {
            return host.getBean(ObjectMapper.class).readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
