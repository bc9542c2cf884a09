package io.rollbook.server.dialect.checkmango;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.jasminb.jsonapi.DeserializationFeature;
import com.github.jasminb.jsonapi.JSONAPIDocument;
import com.github.jasminb.jsonapi.ResourceConverter;
import com.github.jasminb.jsonapi.annotations.Id;
import com.github.jasminb.jsonapi.annotations.Relationship;
import com.github.jasminb.jsonapi.annotations.Type;
import io.rollbook.server.testing.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A general JSON:API library reads what the API answers. */
class CheckmangoJsonApiClientIT {

  private static final String JSON_API = "application/vnd.api+json";

  /** A participant as the library's users would write it; it looks at public fields only. */
  @Type("participants")
  @JsonIgnoreProperties(ignoreUnknown = true)
  public static class ParticipantResource {
    @Id public @Nullable String resourceId;
    public @Nullable String key;
    public @Nullable String notes;

    @JsonProperty("experiment_count")
    public int experimentCount;

    @Relationship("experiments")
    public @Nullable List<ExperimentResource> experiments;
  }

  @Type("experiments")
  @JsonIgnoreProperties(ignoreUnknown = true)
  public static class ExperimentResource {
    @Id public @Nullable String resourceId;
    public @Nullable String key;
    public @Nullable String variant;
  }

  private final TestTeam team = TestTeam.create();
  private final ResourceConverter library = library();

  @Test
  void itReadsOneParticipantWithItsExperiments() {
    team.client().post(team.participants(), "{\"key\":\"jane\",\"notes\":\"n\"}");
    team.enrol("jane", "BASKET_AUGUST");
    JSONAPIDocument<ParticipantResource> document =
        library.readDocument(
            bytes(
                team.client()
                    .get(team.participant("jane") + "?include=experiments", "Accept", JSON_API)),
            ParticipantResource.class);
    ParticipantResource jane = Objects.requireNonNull(document.get());
    assertThat(jane.resourceId).isEqualTo("jane");
    assertThat(jane.key).isEqualTo("jane");
    assertThat(jane.notes).isEqualTo("n");
    assertThat(jane.experimentCount).isEqualTo(1);
    assertThat(jane.experiments).extracting(it -> it.key).containsExactly("BASKET_AUGUST");
  }

  @Test
  void itFollowsTheLinksOfAList() {
    for (String key : new String[] {"a", "b", "c"}) {
      team.create(key);
    }
    JSONAPIDocument<List<ParticipantResource>> first =
        read(team.participants() + "?per_page=2&sort=key");
    assertThat(first.get()).extracting(it -> it.resourceId).containsExactly("a", "b");
    assertThat(Objects.requireNonNull(first.getMeta()).get("per_page")).isEqualTo(2);
    String next = Objects.requireNonNull(first.getLinks()).getNext().getHref();
    JSONAPIDocument<List<ParticipantResource>> second = read(next);
    assertThat(second.get()).extracting(it -> it.resourceId).containsExactly("c");
    assertThat(Objects.requireNonNull(second.getLinks()).getNext().getHref()).isNull();
  }

  @Test
  void itReadsTheExperimentsOfAParticipant() {
    team.create("jane");
    team.client().post(team.experiments("jane"), "{\"experiment\":\"e\",\"variant\":\"b\"}");
    JSONAPIDocument<List<ExperimentResource>> list =
        library.readDocumentCollection(
            bytes(team.client().get(team.experiments("jane"), "Accept", JSON_API)),
            ExperimentResource.class);
    assertThat(list.get()).extracting(it -> it.variant).containsExactly("b");
  }

  private JSONAPIDocument<List<ParticipantResource>> read(String path) {
    return library.readDocumentCollection(
        bytes(team.client().get(path, "Accept", JSON_API)), ParticipantResource.class);
  }

  private static ResourceConverter library() {
    ResourceConverter converter =
        new ResourceConverter(ParticipantResource.class, ExperimentResource.class);
    converter.enableDeserializationOption(DeserializationFeature.ALLOW_UNKNOWN_INCLUSIONS);
    return converter;
  }

  private static byte[] bytes(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo(JSON_API);
    return answer.body().getBytes(StandardCharsets.UTF_8);
  }
}
