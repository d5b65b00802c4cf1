package org.daibiao.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daibiao.Fixture;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.json.Json;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R16: the name of a deputy, which the law opens")
class PublicNameTest {
    private final Fixture congress = new Fixture();

    private Versioned<Deputy> deputy() {
        var command = new RegisterDeputy(
                PersonName.of("欧阳敏"), "安亭镇", null, null, PhoneNumber.of("13900004711"), List.of(), null, null);
        return congress.daibiao()
                .deputies()
                .register(command, congress.office())
                .orThrow();
    }

    @Test
    @DisplayName("is the name in the library's JSON and in any mapper's, and is read from it; the phone is a mask")
    void isTheNameInJson() throws Exception {
        Versioned<Deputy> deputy = deputy();

        String own = Json.write(deputy.value());
        String plain = new ObjectMapper().writeValueAsString(deputy.value().name());
        assertThat(own).contains("欧阳敏").doesNotContain("1390000", "欧*");
        assertThat(plain).isEqualTo("\"欧阳敏\"");
        assertThat(new ObjectMapper().readValue(plain, PublicName.class))
                .isEqualTo(deputy.value().name());
        assertThat(Json.read(own.getBytes(StandardCharsets.UTF_8), Deputy.class).name())
                .isEqualTo(deputy.value().name());
    }

    @Test
    @DisplayName("is a mask in texts")
    void isAMaskInTexts() {
        assertThat(deputy().toString()).contains("欧*").doesNotContain("欧阳敏");
        assertThat(deputy().value().name().value()).isEqualTo("欧阳敏");
    }
}
