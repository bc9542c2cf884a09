package io.rollbook.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.http.MockHttpOutputMessage;
import tools.jackson.databind.json.JsonMapper;

class MeasuredJsonTest {

  private final MeasuredJson json = new MeasuredJson(JsonMapper.shared());
  private final MockHttpOutputMessage answer = new MockHttpOutputMessage();

  @Test
  void anAnswerTellsItsLengthInBytes() throws Exception {
    json.write(Map.of("name", "Müller"), MediaType.APPLICATION_JSON, answer);
    assertThat(answer.getBodyAsString(StandardCharsets.UTF_8)).isEqualTo("{\"name\":\"Müller\"}");
    assertThat(answer.getHeaders().getContentLength()).isEqualTo(18);
  }

  @Test
  void ofWhatCannotBeWrittenNothingIs() {
    List<Object> broken = List.of("first", new Broken());
    assertThatThrownBy(() -> json.write(broken, MediaType.APPLICATION_JSON, answer))
        .isInstanceOf(HttpMessageNotWritableException.class);
    assertThat(answer.getBodyAsBytes()).isEmpty();
  }

  static final class Broken {
    public String getValue() {
      return Objects.requireNonNull(null, "on purpose");
    }
  }
}
