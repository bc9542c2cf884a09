package io.rollbook.server.dialect.missionhub;

import java.util.Locale;
import org.springframework.http.MediaType;

/** What all routes of this API have in common. */
final class MissionHub {

  static final String DIALECT = "missionhub";
  static final String BASE = "/apis/v4";

  /** Taken, and always answered, whatever of the two the client sends. */
  static final String JSON_API = "application/vnd.api+json";

  static final MediaType MEDIA_TYPE = MediaType.valueOf(JSON_API);

  private MissionHub() {}

  /** A member's name as this API begins its messages: "first_name" as "First name". */
  static String human(String name) {
    String words = (name.endsWith("_id") ? name.substring(0, name.length() - 3) : name);
    String spaced = words.replace('_', ' ');
    return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }
}
