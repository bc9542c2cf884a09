package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.audit.EventCatalogue;
import io.rollbook.customfield.StandardNames;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.AttributeType;
import io.rollbook.participant.Gender;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.ParticipantStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** The message files hold all that pages may ask them for. */
class MessagesTest {

  private static final List<String> FILES = files();
  private static final Properties ENGLISH = read(".properties");
  private static final Properties GERMAN = read("_de.properties");

  /** What the list has no column for, because the name's column has it or it is too long. */
  private static final Set<String> NO_COLUMNS =
      Set.of("First_Name", "Family_Name", "Full_Name", "Biography", "Image01");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(GERMAN.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
  }

  @Test
  void everyFieldStatusAndEventHasAName() {
    assertThat(ENGLISH.stringPropertyNames())
        .containsAll(
            Stream.of(Attribute.values())
                .filter(it -> it.type() != AttributeType.INTEGER)
                .map(it -> "field." + it.label())
                .toList())
        .containsAll(
            Stream.of(IdentifierNamespace.values()).map(it -> "field." + it.label()).toList())
        .containsAll(
            StandardNames.ALL.stream()
                .filter(it -> !NO_COLUMNS.contains(it))
                .map(it -> "field." + it)
                .toList())
        .containsAll(
            Stream.of(ParticipantStatus.values())
                .flatMap(it -> Stream.of("status." + it.label(), "status.to." + it.label()))
                .toList())
        .containsAll(Stream.of(Gender.values()).map(it -> "gender." + it.label()).toList())
        .containsAll(EventCatalogue.ofParticipants().stream().map(it -> "event." + it).toList());
  }

  /** As the application is told of them; a file that it is not told of has no texts. */
  private static List<String> files() {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("application.yaml"));
    Properties settings = Objects.requireNonNull(yaml.getObject());
    return List.of(settings.getProperty("spring.messages.basename").split(","));
  }

  private static Properties read(String suffix) {
    Properties messages = new Properties();
    for (String file : FILES) {
      Properties some = new Properties();
      try (InputStream in = new ClassPathResource(file + suffix).getInputStream()) {
        some.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      some.forEach((key, text) -> assertThat(messages.put(key, text)).as("twice: " + key).isNull());
    }
    return messages;
  }
}
