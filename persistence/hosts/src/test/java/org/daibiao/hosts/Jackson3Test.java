package org.daibiao.hosts;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The host's Jackson 3")
class Jackson3Test extends JsonContract {
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
        return host.getBean(JsonMapper.class).writeValueAsString(value);
    }

    @Override
    <T> T read(String json, Class<T> type) {
        return host.getBean(JsonMapper.class).readValue(json, type);
    }
}
